using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// The one database. Any entity with a <c>WardId</c> is filtered by the current ward and stamped with it when added.
/// Write through <see cref="WriteScope"/>: one write, one transaction, state and event together.
/// </summary>
public abstract class AppDb(DbContextOptions options, WardContext ward, IEnumerable<TableSource> tables)
    : DbContext(options), IDataProtectionKeyContext
{
    internal const string WardProperty = nameof(EventRow.WardId);

    private readonly Dictionary<(string Table, string Key), ToldRow> _told = [];
    private bool _settled;

    public string WardId { get; } = ward.WardId;

    /// <summary>Where the ward's event chain ended when this request began; null when nobody asked, and once this context writes.</summary>
    public string? ChainEnd { get; internal set; }

    /// <summary>Tables whose rows the log vouches for, by the type of their rows.</summary>
    internal IReadOnlyDictionary<Type, StateTable> StateTables => StateTable.Of(this);

    /// <summary>What every room says of its tables.</summary>
    internal IEnumerable<ToldTable> ToldTables => [.. EventTables.Told, .. tables.SelectMany(source => source.Told)];

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EventHead> EventHeads => Set<EventHead>();

    public DbSet<ProductMark> Marks => Set<ProductMark>();

    /// <summary>Inside a transaction: waits for every other writer of the ward and returns the chain's head, made when missing.</summary>
    internal abstract Task<EventHead> LockHeadAsync(CancellationToken ct);

    /// <summary>A transaction that reads one moment of the database and keeps no writer waiting.</summary>
    internal abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct);

    /// <summary>Where files about the database lie when no setting names a folder.</summary>
    internal virtual string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Makes the place the database will lie in, where nobody else may read it; a server keeps its own.</summary>
    internal virtual void ClaimPlace()
    {
    }

    /// <summary>Runs start-up work while no other process on this database can; a process that dies lets go.</summary>
    internal abstract Task AloneAsync(Func<Task> work, CancellationToken ct);

    /// <summary>Tables that lie in the database now, whoever made them.</summary>
    internal abstract Task<List<string>> TableNamesAsync(CancellationToken ct);

    /// <summary>True when the write met another writer and may succeed if tried again.</summary>
    internal abstract bool IsCollision(Exception exception);

    // Only the key store of data protection saves without waiting; rooms write through WriteScope.
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampWard();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!_settled) await SettleAsync(cancellationToken);
        _settled = false;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Forgets what an attempt that came to nothing told.</summary>
    internal void Begin()
    {
        ChainEnd = null;
        ChangeTracker.Clear();
        _told.Clear();
        _settled = false;
    }

    /// <summary>What speaks against the rows of a backup that lie here now taking the place of what stood; null for nothing.</summary>
    internal async Task<Refusal?> RefuseRestoredAsync(DatabaseStanding stood, CancellationToken ct)
    {
        if (await stood.RefuseAsync(this, ct) is { } foreign) return foreign;
        foreach (var source in tables)
            if (source.RefuseRestored is { } check && await check(this, ct) is { } refusal) return refusal;
        return null;
    }

    /// <summary>Why the rows that lie here must not be served to a real office; null when they may.</summary>
    internal async Task<Refusal?> RefuseProductionAsync(CancellationToken ct)
    {
        foreach (var source in tables)
            if (source.RefuseProduction is { } check && await check(this, ct) is { } refusal) return refusal;
        return null;
    }

    /// <summary>Makes everything as the next save will leave it, and says what rows this write leaves behind.</summary>
    internal async Task<IReadOnlyCollection<ToldRow>> SettleAsync(CancellationToken ct)
    {
        foreach (var source in tables)
        {
            if (source.BeforeSave is { } prepare) await prepare(this, ct);
        }

        StampWard();
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            if (!StateTables.TryGetValue(entry.Metadata.ClrType, out var table)) continue;
            var row = table.Tell(entry);
            _told[(row.Table, row.Key)] = row;
        }

        _settled = true;
        return _told.Values;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EventTables.Map(modelBuilder);
        foreach (var source in tables) source.Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(IsWardOwned).ToArray())
            modelBuilder.Entity(entity.ClrType).HasQueryFilter(OfThisWard(entity.ClrType));
    }

    private static bool IsWardOwned(IReadOnlyEntityType entity) =>
        entity.BaseType is null && !entity.IsOwned() && entity.FindProperty(WardProperty) is not null;

    // EF takes a member of the context in a filter as a parameter of each query, so one cached model serves every ward.
    private LambdaExpression OfThisWard(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var mine = Expression.Property(Expression.Constant(this, typeof(AppDb)), nameof(WardId));
        return Expression.Lambda(Expression.Equal(Expression.Property(row, WardProperty), mine), row);
    }

    private void StampWard()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added && IsWardOwned(entry.Metadata)))
        {
            var property = entry.Property(WardProperty);
            if (property.CurrentValue is null or "") property.CurrentValue = WardId;
            else if (!WardId.Equals(property.CurrentValue))
                throw new InvalidOperationException($"A row of ward {property.CurrentValue} written while serving {WardId}.");
        }
    }
}
