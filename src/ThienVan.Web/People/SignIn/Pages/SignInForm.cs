using ThienVan.Web.Plans.Review.Pages;

namespace ThienVan.Web.People.SignIn.Pages;

public sealed class SignInForm
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
}

public sealed class FirstAdministratorForm
{
    public string? Code { get; set; }
    public string? SignInName { get; set; }
    public string? Name { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }
}

public sealed class CodeForm
{
    public string? Code { get; set; }
}

public sealed class ChangePasswordForm
{
    public string? Current { get; set; }
    public string? Wanted { get; set; }
    public string? Again { get; set; }
}

/// <summary>What a browser's passkey answered, and the protected challenge it answered to.</summary>
public sealed class PasskeyForm
{
    public string? State { get; set; }
    public string? Credential { get; set; }
    public string? Name { get; set; }
}

/// <summary>A row of a list and what to do with it.</summary>
public sealed class RowForm
{
    public string? Id { get; set; }
    public string? Key { get; set; }
    public string? Name { get; set; }

    public Guid? Guid => System.Guid.TryParse(Id, out var id) ? id : null;
}

public sealed class AppChangeForm
{
    public string? Code { get; set; }
    public string? Key { get; set; }
}
