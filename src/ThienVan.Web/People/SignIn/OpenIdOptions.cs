using ThienVan.Core.Kernel;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// Section <c>ThienVan:OpenId</c>: one provider of identities, such as VNeID or the city's sign-in. The names of its claims differ
/// from provider to provider and are settings.
/// </summary>
public sealed record OpenIdOptions
{
    public string? Authority { get; init; }
    public string? ClientId { get; init; }

    /// <summary>From the environment, never from a file under version control.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>On the button: "Đăng nhập bằng {Name}".</summary>
    public string Name { get; init; } = "tài khoản định danh";

    /// <summary>Separated by spaces.</summary>
    public string Scope { get; init; } = "openid";

    /// <summary>The claim that names the person for ever.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>True when that claim comes from the user-info endpoint only.</summary>
    public bool ReadUserInfo { get; init; }

    /// <summary>The claim that tells how strongly the person was checked; null when the provider sends none.</summary>
    public string? LevelClaim { get; init; }

    /// <summary>Values of it that count as two factors, separated by spaces.</summary>
    public string StrongLevels { get; init; } = "";

    /// <summary>False only where the provider is tried on one's own machine.</summary>
    public bool RequireHttps { get; init; } = true;

    public bool IsOn => !VietnameseText.IsBlank(Authority) && !VietnameseText.IsBlank(ClientId);

    public bool IsStrong(string? level) =>
        level is not null && StrongLevels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(level);

    public bool HasSessionThere(SignInWay? way) =>
        IsOn && way is SignInWay.OpenId or SignInWay.OpenIdAndCode or SignInWay.OpenIdAndRecoveryCode;

    public static OpenIdOptions From(IConfiguration configuration) =>
        configuration.GetSection("ThienVan:OpenId").Get<OpenIdOptions>() ?? new();

    /// <summary>Why no browser could be sent to this provider; null when one can.</summary>
    public static Refusal? Refuse(IConfiguration configuration)
    {
        var options = From(configuration);
        if (!options.IsOn) return null;
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Scheme is not ("http" or "https"))
            return new(
                "openid.authority", $"ThienVan:OpenId:Authority phải là một địa chỉ https đầy đủ, không phải “{options.Authority}”.");
        return authority.Scheme is "http" && options.RequireHttps
            ? new("openid.http", $"Nơi cấp định danh phải dùng https, không phải {options.Authority} (ThienVan:OpenId:Authority).")
            : null;
    }
}
