namespace ThienVan.Web.Shared.Data;

/// <summary>The connection names a database that holds another program's tables and none of ours.</summary>
public sealed class ForeignDatabaseException() : Exception("Another program's tables lie in this database.");
