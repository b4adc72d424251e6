namespace ThienVan.Planted.Web.Shared.Data;

public sealed class Db
{
    public int Saved { get; private set; }

    public void SaveChanges() => Saved++;
}
