namespace ThienVan.Web.Shared.Data;

/// <summary>What is written down about the database as a whole.</summary>
internal static class ProductEvents
{
    public static readonly EventKind DemonstrationStarted = new(
        "product.demonstration_started", "product",
        "the database was marked as a demonstration");
    public static readonly EventKind ProductionStarted = new(
        "product.production_started", "product",
        "the database was taken for a real office: no demonstration is restored over it or started on it");
    public static readonly EventKind Moved = new(
        "product.moved", "product",
        "everything was moved here from SQLite; the chain goes on from there",
        "how many rows");
    public static readonly EventKind BackedUp = new(
        "product.backed_up", "product/backup",
        "the day's backup was made by itself",
        "name of the file, how many events, how many old ones were removed");
    public static readonly EventKind Restored = new(
        "product.restored", "product",
        "a backup was restored; the chain goes on from the backup's",
        "when it was taken, how many events");
}
