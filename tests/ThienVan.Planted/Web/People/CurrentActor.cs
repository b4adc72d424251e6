namespace ThienVan.Planted.Web.People;

public sealed class CurrentActor
{
    public string Name => nameof(CurrentActor);
}

/// <summary>A door that nobody goes through.</summary>
public sealed class PeopleDirectory;
