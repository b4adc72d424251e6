using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Open;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Offers;

/// <summary>Registers and items as search, the page of a thing, the trail and late forms ask for them.</summary>
internal static class RegisterOffers
{
    private const int Found = 20;

    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [RegisterEvents.Redefined.Name] = "Sửa cách ghi của sổ",
        [RegisterEvents.Added.Name] = "Ghi vào sổ",
        [RegisterEvents.Changed.Name] = "Sửa",
        [RegisterEvents.Moved.Name] = "Chuyển trạng thái",
        [RegisterEvents.ColumnsMatched.Name] = "Ghép cột của tệp nhập",
        [RegisterEvents.ChangedTogether.Name] = "Sửa hàng loạt",
        [RegisterEvents.PhotosHung.Name] = "Ghi ảnh từ tệp .zip",
        [RegisterEvents.PhotoAdded.Name] = "Thêm ảnh từ tệp .zip",
        [RegisterEvents.FileAdded.Name] = "Thêm tệp vào ô của mục",
        [RegisterEvents.ImportAsked.Name] = "Bắt đầu ghi tệp vào sổ",
        [RegisterEvents.Imported.Name] = "Ghi tệp vào sổ",
        [RegisterEvents.Shown.Name] = "Đưa tệp lên trang công khai",
        [RegisterEvents.Withdrawn.Name] = "Bỏ tệp khỏi trang công khai",
        [RegisterEvents.Demonstrated.Name] = "Chế độ minh họa ghi vào sổ",
        [RegisterEvents.Refused.Name] = "Thao tác bị từ chối",
    };

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new SearchSource("Sổ theo dõi", 40, FindAsync))
        .AddSingleton(new SearchCommand(
            "Xem sổ theo dõi", RegisterLinks.Home, RegisterPermissions.View, "cây", "đèn", "doanh nghiệp", "trường"))
        .AddSingleton(new SearchCommand(
            "Lập sổ theo dõi mới", RegisterLinks.NewRegister, RegisterPermissions.Define, "cách ghi", "sổ mới", "trường"))
        .AddSingleton(new ThingSource(RegisterLinks.ItemPrefix, ThingAsync))
        .AddSingleton(new TrailSource(NamesAsync) { Say = Say })
        .AddSingleton(new FormDeed
        {
            Form = "so-",
            Kinds =
            [
                RegisterEvents.Redefined, RegisterEvents.Added, RegisterEvents.Changed, RegisterEvents.Moved,
                RegisterEvents.ColumnsMatched, RegisterEvents.ImportAsked, RegisterEvents.Imported,
                RegisterEvents.ChangedTogether, RegisterEvents.PhotosHung,
                RegisterEvents.Shown, RegisterEvents.Withdrawn,
            ],
            Subjects = SubjectsAsync,
            Denied = Denied,
            Words = (kind, _) => _words.GetValueOrDefault(kind),
        });

    private static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        var rights = services.GetRequiredService<RegisterRights>();
        if (words.IsEmpty || !rights.MayView) return [];
        var seen = services.GetRequiredService<RegisterShelf>().All.Where(rights.Sees).ToDictionary(register => register.Code);
        var codes = seen.Keys.ToArray();
        var rows = services.GetRequiredService<AppDb>().Set<ItemRow>().Where(row => row.KnownTo == null && codes.Contains(row.Register));
        foreach (var word in words.Sought) rows = rows.Where(row => row.Search.Contains(word));
        var found = await rows.OrderBy(row => row.IsEnded).ThenBy(row => row.Title).ThenBy(row => row.ItemId).Take(Found)
            .Select(row => new { row.Register, row.ItemId, row.Title }).ToArrayAsync(ct);
        return
        [
            .. seen.Values.Where(register => words.Meet(register.Name))
                .Select(register => new SearchLine(register.Name, RegisterLinks.Register(register.Code), "sổ theo dõi")),
            .. found.Select(row => new SearchLine(row.Title, RegisterLinks.Item(row.Register, row.ItemId), seen[row.Register].Name)),
        ];
    }

    private static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (subject.Length <= RegisterLinks.ItemPrefix.Length) return null;
        if (!Guid.TryParse(subject[RegisterLinks.ItemPrefix.Length..], out var id)) return null;
        var rights = services.GetRequiredService<RegisterRights>();
        var row = await services.GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking()
            .Where(one => one.ItemId == id && one.KnownTo == null)
            .Select(one => new { one.Register, one.Title, one.Demonstration, one.Values })
            .FirstOrDefaultAsync(ct);
        return row is null || services.GetRequiredService<RegisterShelf>().Find(row.Register) is not { } register || !rights.Sees(register)
            ? null
            : new()
            {
                Title = $"{register.Name}: {row.Title}",
                Address = RegisterLinks.Item(row.Register, id),
                MayAdd = rights.MayKeep(register),
                Holds = file => NamedFiles.FieldOf(register, ItemStorage.Item(row.Values, "[]"), file) is { } field
                    ? new("register.file_named", $"Tệp này ở ô “{field.Name}” của mục; đề nghị bỏ khỏi ô trước.") : null,
                Also = row.Demonstration ? ("registers", [RegisterEvents.Demonstrated.Name]) : null,
                Words = (kind, _) => _words.GetValueOrDefault(kind),
            };
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var shelf = services.GetRequiredService<RegisterShelf>();
        var named = new Dictionary<string, string>();
        if (subjects.Contains("registers")) named["registers"] = "Sổ theo dõi";
        foreach (var subject in subjects)
            if (subject.StartsWith(RegisterLinks.SubjectPrefix, StringComparison.Ordinal)
                && shelf.Find(subject[RegisterLinks.SubjectPrefix.Length..]) is { } register) named[subject] = $"Sổ {register.Name}";
        var ids = subjects.Where(subject => subject.StartsWith(RegisterLinks.ItemPrefix, StringComparison.Ordinal))
            .Select(subject => Guid.TryParse(subject[RegisterLinks.ItemPrefix.Length..], out var id) ? id : Guid.Empty).ToArray();
        if (ids.Length == 0) return named;
        foreach (var row in await services.GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking()
            .Where(row => ids.Contains(row.ItemId) && row.KnownTo == null).Select(row => new { row.ItemId, row.Register, row.Title })
            .ToArrayAsync(ct))
            if (shelf.Find(row.Register) is { IsRestricted: false } register)
                named[RegisterLinks.ItemSubject(row.ItemId)] = $"{register.Name}: {row.Title}";
        return named;
    }

    private static Refusal? Denied(LateForm late)
    {
        var services = late.Http.RequestServices;
        var rights = services.GetRequiredService<RegisterRights>();
        return late.Form == "so-cach-ghi" ? rights.RefuseDefine()
            : services.GetRequiredService<RegisterShelf>().Find(late.Part("Code")) is { } register ? rights.RefuseKeep(register) : null;
    }

    // The page is asked for anew, so nothing of the form is at hand; a sheet on its way tells of its register.
    private static async Task<IReadOnlyList<string>> SubjectsAsync(LateForm late, CancellationToken ct)
    {
        var services = late.Http.RequestServices;
        if (late.Form is "so-ghep" or "so-nhan" or "so-hang-loat" or "so-nhan-anh")
            return services.GetRequiredService<RegisterShelf>().Find(late.Part("Code")) is { } register
                && services.GetRequiredService<RegisterRights>().MayKeep(register) ? [RegisterLinks.Subject(register.Code)] : [];
        if (late.Form == "so-cach-ghi")
            return services.GetRequiredService<RegisterRights>().MayDefine && late.Part("Code") is { Length: > 0 } written
                ? [RegisterLinks.Subject(written)] : [];
        var subject = Guid.TryParse(late.Part("Id"), out var id) ? RegisterLinks.ItemSubject(id) : "";
        return await ThingAsync(services, subject, ct) is null ? [] : [subject];
    }

    private static string? Say(string kind, string field, string kept) => (kind.Split('.')[0], field) switch
    {
        ("registers", "register") => ShippedRegisters.BesideTheProgram.Find(kept)?.Name,
        ("registers", "state") => ShippedRegisters.BesideTheProgram.All.SelectMany(register => register.States)
            .FirstOrDefault(state => state.Code == kept)?.Name,
        ("registers", "shown") when Enum.TryParse<ShownKind>(kept, out var shown) => OpenWords.Of(shown),
        _ => null,
    };
}
