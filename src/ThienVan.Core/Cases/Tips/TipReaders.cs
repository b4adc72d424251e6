using ThienVan.Core.Kernel;
using ThienVan.Core.People;

namespace ThienVan.Core.Cases.Tips;

/// <summary>A person with an open account, as far as it matters for who may read a tip.</summary>
public sealed record TipPerson
{
    public required Guid UserId { get; init; }

    /// <summary>The chair named them to receive tips.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>They hold a private key now.</summary>
    public required bool HasKey { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Units they belong to, lead or oversee, today.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    public bool IsAdministrator => Roles.Contains(Role.Admin);
}

/// <summary>Who reads a tip: never anybody of the unit it is about, never the keeper of the machine, and always two.</summary>
public static class TipReaders
{
    /// <summary>Tips about the chair and the deputies.</summary>
    public const string Leaders = "lanh-dao";

    public const int Least = 2;

    private static readonly Refusal _closed = new("tip.closed",
        "Hiện chưa đủ người nhận tin báo nên hệ thống chưa tiếp nhận; đề nghị gửi theo nơi nhận ghi ở cuối trang.");

    private static readonly Refusal _nobody = new("tip.nobody",
        "Không còn đủ hai người nhận không liên quan đến nơi được phản ánh nên hệ thống không nhận tin này; "
        + "đề nghị gửi theo nơi nhận của cấp trên ghi ở cuối trang. Nội dung bạn gõ chưa được lưu ở đâu.");

    /// <summary>True where tips can be received at all: two who were named hold keys.</summary>
    public static bool AreReady(IEnumerable<TipPerson> people) => people.Count(MayRead) >= Least;

    /// <summary>
    /// The named who hold keys, without whoever the report is about. Where fewer than two are left, the next in line who hold keys come in
    /// until there are two: the chair, then deputies. Where they do not suffice it is refused.
    /// </summary>
    /// <param name="people">Everybody with an open account.</param>
    /// <param name="about">Unit, or <see cref="Leaders"/>; null where the reporter named none.</param>
    public static Result<IReadOnlyList<Guid>> Of(IReadOnlyList<TipPerson> people, string? about)
    {
        if (!AreReady(people)) return _closed;
        var chosen = people.Where(person => MayRead(person) && !IsAbout(person, about)).Select(person => person.UserId).ToList();
        foreach (var next in NextInLine(people).Where(person => !IsAbout(person, about) && !chosen.Contains(person.UserId)))
            if (chosen.Count < Least) chosen.Add(next.UserId);
        return chosen.Count < Least ? _nobody : chosen;
    }

    /// <summary>They are of what the report is about, or over it.</summary>
    public static bool IsAbout(TipPerson person, string? about) => about switch
    {
        null => false,
        Leaders => person.Roles.Any(role => role is Role.Chair or Role.Deputy),
        var unit => person.Units.Contains(unit),
    };

    /// <summary>Why a person cannot be named; null when they can.</summary>
    public static Refusal? RefuseNaming(TipPerson person) => person.IsAdministrator
        ? new("tip.administrator", "Người quản trị hệ thống không nhận tin báo, vì là người giữ máy chủ; đề nghị chọn người khác.")
        : null;

    private static bool MayRead(TipPerson person) => person is { IsNamed: true, HasKey: true, IsAdministrator: false };

    private static IEnumerable<TipPerson> NextInLine(IEnumerable<TipPerson> people) =>
        people.Where(person => person is { HasKey: true, IsAdministrator: false } && person.Roles.Any(IsNext))
            .OrderBy(person => person.Roles.Contains(Role.Chair) ? 0 : 1).ThenBy(person => person.UserId);

    private static bool IsNext(Role role) => role is Role.Chair or Role.Deputy;
}
