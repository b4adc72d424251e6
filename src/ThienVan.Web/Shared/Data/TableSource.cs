using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// A room's share of the database model. Each room maps its own tables (prefixed with the room's name);
/// the context collects them without knowing any room.
/// </summary>
public sealed record TableSource(Action<ModelBuilder> Map);

/// <summary>The ward this process serves. Everything read and written is filtered by it.</summary>
public sealed record WardContext(string WardId);
