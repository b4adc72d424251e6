using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThienVan.Web.Shared.Data;

/// <summary>A value object lies in its row under the names of its own properties, whatever the row calls it.</summary>
internal static class FlatColumns
{
    public static void Flat<T>(this ComplexPropertyBuilder<T> part)
        where T : notnull
    {
        foreach (var property in typeof(T).GetProperties())
            part.Property(property.PropertyType, property.Name).HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
