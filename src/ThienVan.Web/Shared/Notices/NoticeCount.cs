using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Shared.Notices;

/// <summary>Which notices wait for a person; counted together with their session.</summary>
public static class NoticeCount
{
    public static IQueryable<OutboxRow> Unread(AppDb db, Guid user, DateTimeOffset now) =>
        NoticeList.Shown(db, user, now).Where(row => row.ReadAt == null);
}
