using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>Who receives tips: named by the chair; and one reader lets another, whose key is new, read what came before.</summary>
public sealed class TipReaderService(
    AppDb db, WriteScope write, CurrentActor current, KeyBook keys, TipPeople people, TipReading reading)
{
    private static readonly Refusal _nobody = new("tip.person", "Đề nghị chọn một người trong danh sách.");

    private static readonly Refusal _isNamed = new("tip.named", "Người này đã được chỉ định rồi; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _notNamed = new("tip.not_named", "Người này không còn trong danh sách; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _noKey = new("tip.no_key", "Người này chưa có khóa riêng; đề nghị nhắc họ tạo khóa trước.");

    private static readonly Refusal _nothing = new("tip.nothing",
        "Không có tin báo nào cần cấp lại: người này đọc được hết, hoặc liên quan đến nơi được phản ánh.");

    public Task<Refusal?> NameAsync(Guid user, CancellationToken ct) => StepAsync(async change =>
    {
        if ((await people.AllAsync(ct)).FirstOrDefault(one => one.Person.UserId == user) is not { } line) return _nobody;
        if (line.Person.IsNamed) return _isNamed;
        if (TipReaders.RefuseNaming(line.Person) is { } refusal) return refusal;
        db.Add(new TipReaderRow { UserId = user, NamedBy = change.Actor.Name, NamedAt = change.At });
        change.Record(TipEvents.ReaderNamed, TipLinks.ReadersSubject, now: new { person = line.Name, mark = line.Key?.Mark });
        return null;
    }, ct);

    /// <summary>Named no longer, and what was sealed for their keys goes; not while they alone can read some tip.</summary>
    public Task<Refusal?> UnnameAsync(Guid user, CancellationToken ct) => StepAsync(async change =>
    {
        if (await db.Set<TipReaderRow>().AsTracking().FirstOrDefaultAsync(row => row.UserId == user, ct) is not { } named) return _notNamed;
        var inUse = (await keys.InUseAsync(ct)).Values.Select(key => key.Id).ToArray();
        var mine = db.Set<BoxWrapRow>().Where(wrap => wrap.UserId == user && db.Set<TipRow>().Any(tip => tip.Id == wrap.BoxId));
        var alone = await mine.Select(wrap => wrap.BoxId).Distinct().CountAsync(box => !db.Set<BoxWrapRow>()
            .Any(other => other.BoxId == box && other.UserId != user && inUse.Contains(other.KeyId)), ct);
        if (alone > 0)
            return new Refusal("tip.alone", $"Còn {FigureText.Number(alone)} tin báo chỉ người này đọc được; "
                + "đề nghị họ mở trang này và cấp lại quyền đọc cho người nhận khác trước.");
        var wraps = await mine.AsTracking().ToArrayAsync(ct);
        db.RemoveRange(wraps);
        db.Remove(named);
        var name = (await people.AllAsync(ct)).FirstOrDefault(one => one.Person.UserId == user)?.Name;
        change.Record(TipEvents.ReaderUnnamed, TipLinks.ReadersSubject,
            now: new { person = name, tips = wraps.Select(wrap => wrap.BoxId).Distinct().Count() });
        return null;
    }, ct);

    /// <summary>Seals every tip that one can open oneself for another named reader's key, but for those about them.</summary>
    /// <returns>How many.</returns>
    public async Task<Result<int>> ResealAsync(Guid user, string? passphrase, CancellationToken ct)
    {
        if (current.Refuse(TipPermissions.Read, unitId: null) is { } denied) return denied;
        var line = (await people.AllAsync(ct)).FirstOrDefault(one => one.Person is { IsNamed: true, IsAdministrator: false }
            && one.Person.UserId == user);
        if (line is null) return _nobody;
        if (line.Key is not { } theirs) return _noKey;
        var opened = await keys.OpenAsync(passphrase, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var mine = opened.Value;
        return await write.RunAsync<int>(current.Required, async change =>
        {
            var wraps = await MissingAsync(mine, theirs, line.Person, ct);
            if (wraps.Count == 0) return _nothing;
            db.AddRange(wraps);
            change.Record(TipEvents.Resealed, TipLinks.ReadersSubject,
                now: new { person = line.Name, mark = theirs.Mark, tips = wraps.Count });
            return wraps.Count;
        }, ct);
    }

    private async Task<IReadOnlyList<BoxWrapRow>> MissingAsync(OpenKey mine, PersonKeyRow theirs, TipPerson person, CancellationToken ct)
    {
        var tips = reading.Mine(mine.Row.Id).Where(tip => !db.Set<BoxWrapRow>().Any(
            wrap => wrap.BoxId == tip.Id && wrap.KeyId == theirs.Id)).Select(tip => tip.Id);
        var wraps = await db.Set<BoxWrapRow>().AsNoTracking().Where(wrap => wrap.KeyId == mine.Row.Id && tips.Contains(wrap.BoxId))
            .ToArrayAsync(ct);
        var firsts = await db.Set<BoxPartRow>().AsNoTracking().Where(part => part.Position == 1 && tips.Contains(part.BoxId))
            .ToDictionaryAsync(part => part.BoxId, ct);
        var made = new List<BoxWrapRow>();
        foreach (var wrap in wraps)
        {
            using var box = OpenBox.Open(wrap, mine.Key);
            if (box is not null && TipMessage.Read(box, [firsts[wrap.BoxId]]) is [var first] && !TipReaders.IsAbout(person, first.About))
                made.Add(box.For(theirs));
        }

        return made;
    }

    private async Task<Refusal?> StepAsync(Func<Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (current.Refuse(TipPermissions.Name, unitId: null) is { } denied) return denied;
        return (await write.RunAsync<bool>(current.Required, async change =>
            await step(change) is { } refusal ? refusal : true, ct)).Refusal;
    }
}
