using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;

namespace ThienVan.Web.People.Administration.Pages;

/// <summary>A new account, as typed.</summary>
public sealed class AddPersonForm
{
    public string? SignInName { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? UnitId { get; set; }
    public string? Role { get; set; }

    /// <summary>Null when no box was ticked.</summary>
    public List<string>? InCharge { get; set; }

    public string? RoleError => Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role) ? null : "Đề nghị chọn vai trò.";

    public AddUser Command()
    {
        var role = Enum.Parse<Role>(Role!);
        return new()
        {
            SignInName = SignInName ?? "",
            Name = Name ?? "",
            Email = VietnameseText.IsBlank(Email) ? null : Email.Trim(),
            UnitId = string.IsNullOrEmpty(UnitId) ? null : UnitId,
            Role = role,
            InCharge = role is Core.People.Role.Deputy ? InCharge ?? [] : [],
            Password = "",
        };
    }
}

/// <summary>A person's name, e-mail and unit, as typed.</summary>
public sealed class EditPersonForm
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? UnitId { get; set; }

    public static EditPersonForm Of(PersonView person) => new() { Name = person.Name, Email = person.Email, UnitId = person.UnitId };
}

/// <summary>A role to be given, as typed.</summary>
public sealed class GiveRoleForm
{
    public string? Role { get; set; }
    public string? UnitId { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
}

/// <summary>A role to be ended, as typed.</summary>
public sealed class EndRoleForm
{
    public Guid GrantId { get; set; }
    public string? LastDay { get; set; }
    public string? Reason { get; set; }
}

/// <summary>The key of an account elsewhere, as typed.</summary>
public sealed class LinkForm
{
    public string? Key { get; set; }
}

/// <summary>Why an account is closed, as typed.</summary>
public sealed class CloseForm
{
    public string? Reason { get; set; }
}
