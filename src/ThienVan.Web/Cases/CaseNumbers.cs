namespace ThienVan.Web.Cases;

/// <summary>Terms the ward sets itself where no law was found: proposals, to be confirmed by the ward.</summary>
public static class CaseNumbers
{
    /// <summary>So many months after a case is settled what it holds about who reported it is erased.</summary>
    public const int ContactMonths = 12;

    /// <summary>So many days photos are kept of a form that was never sent.</summary>
    public const int StrayDays = 2;
}
