using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Book;

/// <summary>A report to be entered, already found readable.</summary>
public sealed record NewCase
{
    /// <summary>Made when its form was opened: sent twice it is entered once.</summary>
    public required Guid Id { get; init; }
    public required string Secret { get; init; }
    public required CaseChannel Channel { get; init; }
    public required FeedbackCategory Category { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<FeedbackAnswer> Answers { get; init; }
    public Place? Place { get; init; }
    public string? Address { get; init; }
    public string? Neighbourhood { get; init; }
    public string? Asset { get; init; }
    public string? AssetTitle { get; init; }
    public string? ReporterName { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public bool Demonstration { get; init; }
}

/// <summary>What people call a case.</summary>
public sealed record CaseNumber(Guid Id, int Year, int Number);

/// <summary>Enters reports: each once, with its number, its clocks, who has it and why.</summary>
public sealed class CaseBook(AppDb db, WriteScope write, CaseRules rules, CaseNotices notices)
{
    /// <summary>Code of the kind of feedback.</summary>
    public const string Feedback = "phan-anh";

    private const string First = "gui";

    private static readonly Refusal _gone = new("feedback.joined_gone",
        "Phản ánh bạn chọn vừa kết thúc; đề nghị bấm gửi lần nữa để gửi thành phản ánh mới.");

    public Task<Result<CaseNumber>> AddAsync(NewCase asked, Actor actor, CancellationToken ct) =>
        write.RunAsync<CaseNumber>(actor, async change =>
        {
            if (await HeldAsync(asked.Id, ct) is { } held) return held;
            return await EnterAsync(change, asked, ct);
        }, ct);

    /// <summary>Who reported something that is known already joins it, with a receipt of their own.</summary>
    public Task<Result<CaseNumber>> JoinAsync(Guid other, NewCase asked, Actor actor, CancellationToken ct) =>
        write.RunAsync<CaseNumber>(actor, async change =>
        {
            if (await HeldAsync(asked.Id, ct) is { } held) return held;
            var row = await db.Set<CaseRow>().AsTracking().FirstOrDefaultAsync(one => one.Id == other && one.Kind == Feedback, ct);
            if (row is not { IsOpen: true }) return _gone;
            row.Reports++;
            row.Revision++;
            row.ChangedAt = change.At;
            db.Add(Reporter(asked, row.Id, change, asked.Text));
            change.Record(CaseEvents.Joined, CaseLinks.Subject(row.Id), now: new { reports = row.Reports });
            return new CaseNumber(row.Id, row.Year, row.Number);
        }, ct);

    /// <summary>Within a write: enters it and starts its clocks.</summary>
    public async Task<Result<CaseNumber>> EnterAsync(Change change, NewCase asked, CancellationToken ct)
    {
        var flow = await rules.FlowAsync(ct);
        var who = new CaseActor(change.Actor, [change.Actor.UserId is null ? CaseRole.Reporter : CaseRole.Officer]);
        var begun = flow.Begin(asked.Id, Feedback, First, new(), who, change.At);
        if (begun.IsRefused) return begun.Refusal!;
        var day = VietnamDay.Of(change.At);
        var last = await db.Set<CaseRow>().Where(row => row.Year == day.Year).MaxAsync(row => (int?)row.Number, ct);
        var row = Row(asked, begun.Value, day, (last ?? 0) + 1, change);
        CaseCourse.Follow(row, begun.Value, flow, change.At);
        db.Add(row);
        db.Add(new CaseHolderRow
        {
            CaseId = row.Id,
            Number = 1,
            UnitId = row.UnitId,
            Since = change.At,
            Why = $"Lĩnh vực “{asked.Category.Name}” do đơn vị này tiếp nhận",
            By = change.Actor.Name,
        });
        db.Add(Reporter(asked, row.Id, change, words: null));
        change.Record(CaseEvents.Received, CaseLinks.Subject(row.Id), now: new
        {
            number = row.Called,
            row.Kind,
            row.Category,
            row.Channel,
            row.UnitId,
        });
        if (!row.Demonstration) await notices.ReceivedAsync(change, row, ct);
        return new CaseNumber(row.Id, row.Year, row.Number);
    }

    private Task<CaseNumber?> HeldAsync(Guid reporter, CancellationToken ct) =>
        (from one in db.Set<CaseReporterRow>()
         where one.Id == reporter
         join row in db.Set<CaseRow>() on one.CaseId equals row.Id
         select new CaseNumber(row.Id, row.Year, row.Number)).FirstOrDefaultAsync(ct);

    private static CaseReporterRow Reporter(NewCase asked, Guid caseId, Change change, string? words) => new()
    {
        Id = asked.Id,
        CaseId = caseId,
        Secret = ReceiptSecret.Digest(asked.Id, asked.Secret),
        At = change.At,
        Name = asked.ReporterName,
        Phone = asked.Phone,
        Email = asked.Email,
        Words = words,
    };

    private static CaseRow Row(NewCase asked, Case begun, DateOnly day, int number, Change change) => new()
    {
        Id = asked.Id,
        Year = day.Year,
        Number = number,
        Kind = begun.Kind,
        FirstDay = begun.FirstDay,
        ReceivedAt = change.At,
        Channel = asked.Channel,
        Category = asked.Category.Code,
        Level = asked.Category.Level,
        Text = asked.Text,
        Answers = JsonSerializer.Serialize(asked.Answers, KeptJson.Column),
        Address = asked.Address,
        Neighbourhood = asked.Neighbourhood,
        Latitude = asked.Place?.Latitude,
        Longitude = asked.Place?.Longitude,
        Square = asked.Place is { } place ? PlaceGrid.Of(place) : null,
        Asset = asked.Asset,
        AssetTitle = asked.AssetTitle,
        Course = "",
        State = begun.State,
        StateSince = change.At,
        IsOpen = true,
        UnitId = asked.Category.UnitId,
        Search = SearchWords.Kept($"{number}/{day.Year}", asked.Category.Name, asked.Text, asked.Address, asked.AssetTitle),
        PublicSearch = SearchWords.Kept($"{number}/{day.Year}", asked.Category.Name, asked.AssetTitle),
        ChangedAt = change.At,
        Demonstration = asked.Demonstration,
    };
}
