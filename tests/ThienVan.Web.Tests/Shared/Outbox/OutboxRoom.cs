using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Tests.Shared.Outbox;

/// <summary>What the tests of the outbox do again and again.</summary>
internal static class OutboxRoom
{
    public static readonly Guid Reader = Guid.Parse("0197a000-0000-7000-8000-000000000001");

    public static OutboxMessage Message(string key, Guid? user = null) => new()
    {
        Key = key,
        UserId = user ?? Reader,
        Address = "canbo@phuong.example",
        Subject = "Hạn gửi báo cáo quý I",
        Text = "Đơn vị còn 3 chỉ tiêu chưa nhập; xin gửi trước 17 giờ.",
        Link = "/bao-cao",
    };

    public static Task<Result<IReadOnlyList<OutboxMessage>>> QueueAsync(this TestApp app, params OutboxMessage[] messages) =>
        app.InScopeAsync(services =>
        services.GetRequiredService<WriteScope>().RunAsync<IReadOnlyList<OutboxMessage>>(Actor.System("Thử"), async change =>
        {
            var added = await services.GetRequiredService<OutboxQueue>().AddAsync(change, messages, default);
            change.Record(new("test.queued", "test", "a test writes"), "test");
            return added.ToArray();
        }, default));

    public static Task<int> PassAsync(this TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<OutboxPass>().RunAsync(default));

    public static Task<OutboxRow[]> RowsAsync(this TestApp app, OutboxChannel channel) => app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<OutboxRow>()
            .AsNoTracking()
            .Where(row => row.Channel == channel)
            .OrderBy(row => row.Key)
            .ToArrayAsync()
    );

    public static async Task<OutboxRow> MailAsync(this TestApp app) => (await app.RowsAsync(OutboxChannel.Email)).ShouldHaveSingleItem();
}
