using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.People;
using ThienVan.Web.Cases.Book;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>How to reach who reported, as far as they said; never public.</summary>
public sealed record SentContact(string? Name, string? Phone, string? Email)
{
    public static SentContact None { get; } = new(Name: null, Phone: null, Email: null);

    private const int Longest = 120;

    public static Result<SentContact> Read(string? name, string? phone, string? email)
    {
        var (said, number, mail) = (CaseText.Read(name), CaseText.Read(phone), CaseText.Read(email));
        if (said?.Length > Longest) return new Refusal("feedback.name", $"Họ tên dài quá {Longest} ký tự; đề nghị ghi ngắn lại.");
        var digits = number is null ? null : string.Concat(number.Where(char.IsAsciiDigit));
        if (digits is not (null or { Length: >= 9 and <= 11 }))
            return new Refusal("feedback.phone", "Không đọc được số điện thoại; đề nghị ghi như 0912345678, hoặc để trống.");
        if (AccountRules.RefuseEmail(mail) is not null)
            return new Refusal("feedback.email", "Không đọc được địa chỉ thư; đề nghị ghi như ten@example.vn, hoặc để trống.");
        return new SentContact(said, digits, mail);
    }

}

/// <summary>A report as its sender wrote it, found to be readable.</summary>
public sealed record SentReport
{
    public const int LongestText = 4000;
    private const int LeastText = 10, LongestAddress = 300;

    public required FeedbackCategory Category { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<FeedbackAnswer> Answers { get; init; }
    public required Place? Place { get; init; }
    public required string? Address { get; init; }

    /// <summary>Id of a neighbourhood group; null for none said.</summary>
    public required string? Neighbourhood { get; init; }

    /// <summary>Thing it is about, as its room's events name it; null for none.</summary>
    public string? Asset { get; init; }
    public string? AssetTitle { get; init; }
    public required SentContact Contact { get; init; }

    /// <summary>As it is entered.</summary>
    public NewCase Entered(ReportTicket ticket, CaseChannel channel) => new()
    {
        Id = ticket.Id,
        Secret = ticket.Secret,
        Channel = channel,
        Category = Category,
        Text = Text,
        Answers = Answers,
        Place = Place,
        Address = Address,
        Neighbourhood = Neighbourhood,
        Asset = Asset,
        AssetTitle = AssetTitle,
        ReporterName = Contact.Name,
        Phone = Contact.Phone,
        Email = Contact.Email,
    };

    /// <summary>What is said about; null where it can be read.</summary>
    public static Refusal? RefuseText(string? typed) => VietnameseText.Normalize(typed ?? "").Trim() switch
    {
        { Length: < LeastText } => new("feedback.text", "Đề nghị ghi việc gì, ở đâu, từ bao giờ (ít nhất 10 ký tự)."),
        { Length: > LongestText } => new("feedback.text", $"Nội dung dài quá {LongestText} ký tự; đề nghị ghi ngắn lại."),
        _ => null,
    };

    /// <summary>Neither a place nor an address nor a neighbourhood group nor a thing says where it is.</summary>
    public Refusal? RefusePlace() => Place is null && Address is null && Neighbourhood is null && Asset is null
        ? new("feedback.place", "Đề nghị cho biết ở đâu: lấy vị trí, ghi địa chỉ, hoặc chọn tổ dân phố.")
        : Address?.Length > LongestAddress
            ? new Refusal("feedback.address", $"Địa chỉ dài quá {LongestAddress} ký tự; đề nghị ghi ngắn lại.") : null;
}
