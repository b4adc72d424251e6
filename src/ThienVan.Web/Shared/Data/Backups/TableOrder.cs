using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThienVan.Web.Shared.Data.Backups;

internal static class TableOrder
{
    /// <summary>Tables of the model after those they refer to.</summary>
    public static List<ITable> Of(AppDb db)
    {
        var sorted = new List<ITable>();
        foreach (
            var table in db.GetService<IDesignTimeModel>()
                .Model.GetRelationalModel()
                .Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
        )
            Visit(table);
        return sorted;

        void Visit(ITable table)
        {
            if (sorted.Contains(table)) return;
            foreach (var key in table.ForeignKeyConstraints.Where(key => key.PrincipalTable != table)) Visit(key.PrincipalTable);
            sorted.Add(table);
        }
    }
}
