using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Tips;

internal static class TipServices
{
    private const string Plain = "text/plain; charset=utf-8";

    public const string WrongPassphrase = "cum-sai";

    public static IServiceCollection AddTips(this IServiceCollection services, IConfiguration configuration) => services
        .AddPermissions(TipPermissions.All)
        .AddSingleton(TipOptions.From(configuration))
        .AddSingleton<IStartupFilter, TipPath>()
        .AddSingleton<TipThrottle>()
        .AddSingleton<TipTickets>()
        .AddSingleton<TipTerms>()
        .AddScoped<TipLedger>()
        .AddScoped<TipIntake>()
        .AddScoped<TipPeople>()
        .AddScoped<TipFiling>()
        .AddScoped<TipTalk>()
        .AddScoped<TipRecord>()
        .AddScoped<PersonNamesReader>()
        .AddScoped<TipReading>()
        .AddScoped<TipDesk>()
        .AddScoped<TipReaderService>()
        .AddScoped<TipClock>()
        .AddSingleton(new PublicDoor(40, "Tin báo ẩn danh", TipLinks.Public, "Báo việc làm sai trái mà không để lại danh tính"))
        .AddSingleton(new InboxSource("Tin báo", InboxAsync))
        .AddSingleton(new TrailSource(NamesAsync));

    public static void MapTips(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(TipLinks.Commitments + "/{day}", CommitmentAsync).AllowAnonymous();
        routes.MapPost(TipLinks.FileRoute, FileAsync).RequireAuthorization(TipPermissions.Read);
    }

    private static async Task<IResult> CommitmentAsync(string day, AppDb db, CancellationToken ct) =>
        DayOf(day) is { } asked
        && await db.Set<TipDayRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Day == asked, ct) is { } row
            ? TypedResults.Text(new DayCommitment { Day = row.Day, Leaves = row.AllLeaves, Root = row.Root }.Write(), Plain)
            : TypedResults.NotFound();

    private static async Task<IResult> FileAsync(
        Guid id, [FromForm] IFormCollection form, TipReading reading, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!Guid.TryParse(form["part"], out var part)) return TypedResults.NotFound();
        var read = await reading.FileAsync(id, part, form["passphrase"], ct);
        if (read.Refusal is { Code: "tip.not_yours" }) return TypedResults.NotFound();
        return read.IsRefused ? TypedResults.Redirect(Shared.Ui.Forms.DoneNotice.Of(TipLinks.Tip(id), WrongPassphrase))
            : TypedResults.File(read.Value.Content, read.Value.File.Type, read.Value.File.Name);
    }

    private static async Task<IReadOnlyList<InboxLine>> InboxAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<TipReading>().WaitingAsync(ct) is > 0 and var waiting
            ? [new() { Title = "Đọc tin báo ẩn danh", Address = TipLinks.Home, Menu = TipLinks.Home, Count = waiting }] : [];

    private static Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(subjects.Select(subject => (subject, Name: NameOf(subject)))
            .Where(one => one.Name is not null).ToDictionary(one => one.subject, one => one.Name!, StringComparer.Ordinal));

    private static DateOnly? DayOf(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? After(string prefix, string subject) =>
        subject.StartsWith(prefix, StringComparison.Ordinal) ? subject[prefix.Length..] : null;

    private static string? NameOf(string subject) =>
        subject == TipLinks.ReadersSubject ? "Người nhận tin báo"
        : Guid.TryParse(After(TipLinks.TipPrefix, subject), out var id) ? $"Tin báo {TipRow.CodeOf(id)}"
        : DayOf(After(TipLinks.DayPrefix, subject)) is { } day ? $"Tin báo ngày {FigureText.Day(day)}"
        : null;
}
