using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// The first account of an empty ward, opened in the browser by whoever can read a code on the machine itself
/// (<c>thienvan user code</c>). With the first account this door is gone for good.
/// </summary>
public sealed class FirstAdministrator(AppDb db, PeopleService people)
{
    private const int CodeBytes = 10;

    private static readonly Actor _actor = Actor.System("Ngày đầu");
    private static readonly Refusal _gone = new("people.first_gone", "Phường đã có tài khoản. Đề nghị đăng nhập.");
    private static readonly Refusal _wrong = new(
        "people.first_code", "Mã không đúng. Đề nghị chạy thienvan user code trên máy chủ và nhập mã được in ra.");

    /// <summary>
    /// Out of the hash of the event that took the database for an office, which no page of an empty ward shows: the same in every
    /// process, and in no file or log. Null once anybody has an account, in a demonstration, and before the first start.
    /// </summary>
    public async Task<string?> CodeAsync(CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(ct)) return null;
        var first = await db.Events.AsNoTracking().Where(row => row.Kind == ProductEvents.ProductionStarted.Name)
            .Select(row => row.Hash).FirstOrDefaultAsync(ct);
        return first is null
            ? null
            : Base32.Grouped(Base32.Write(SHA256.HashData(Encoding.ASCII.GetBytes($"first administrator {first}")).AsSpan(0, CodeBytes)));
    }

    public async Task<Result<Guid>> OpenAsync(string? code, string? signInName, string? name, string? password, CancellationToken ct)
    {
        if (await CodeAsync(ct) is not { } right) return _gone;
        var (typed, wanted) = (Encoding.ASCII.GetBytes(Base32.Tidy(code ?? "")), Encoding.ASCII.GetBytes(Base32.Tidy(right)));
        if (!CryptographicOperations.FixedTimeEquals(typed, wanted)) return _wrong;
        return await people.AddUserAsync(_actor, new AddUser
        {
            SignInName = signInName ?? "",
            Name = name ?? "",
            Role = Role.Admin,
            Password = password ?? "",
            ChosenByOwner = true,
        }, ct);
    }
}
