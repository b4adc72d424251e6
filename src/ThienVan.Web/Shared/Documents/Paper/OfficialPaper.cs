namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>An official document as plain data (NĐ 30/2020/NĐ-CP, Phụ lục I). Texts may hold placeholders: "{{ngày ký}}".</summary>
public sealed record OfficialPaper
{
    public required PaperHead Head { get; init; }

    /// <summary>"Báo cáo"; printed in capitals. Null for a công văn, which has none.</summary>
    public string? Type { get; init; }

    /// <summary>What the document is about. A công văn says it under its number.</summary>
    public required string Subject { get; init; }

    /// <summary>What must be said over everything, printed in capitals: that the figures are invented; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Those the document is sent to ("Kính gửi"); empty for none.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Who decides, over the grounds of a decision, printed in capitals: "Ủy ban nhân dân phường Kiến An"; null for papers that
    /// decide nothing.</summary>
    public string? Decides { get; init; }

    /// <summary>"Căn cứ ..." without the sign at the end; the last takes a full stop, the others a semicolon.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    public required IReadOnlyList<PaperBlock> Body { get; init; }

    public required PaperSignature Signature { get; init; }

    /// <summary>"Nơi nhận" without dashes and signs; the last is the archive: "Lưu: VT, VP".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public IReadOnlyList<PaperAppendix> Appendices { get; init; } = [];
}

public sealed record PaperHead
{
    /// <summary>The superior body over the issuer; null for none.</summary>
    public string? Superior { get; init; }

    /// <summary>Lines of the issuer's name: "Ủy ban nhân dân", "phường Kiến An"; printed in capitals.</summary>
    public required IReadOnlyList<string> Issuer { get; init; }

    /// <summary>"05/BC-UBND", as <see cref="Core.Kernel.OfficialWords.Number"/> writes it.</summary>
    public required string Number { get; init; }

    /// <summary>"Kiến An".</summary>
    public required string Place { get; init; }

    /// <summary>"ngày 05 tháng 01 năm 2026", as <see cref="Core.Kernel.OfficialWords.Day"/> writes it.</summary>
    public required string Day { get; init; }
}

public sealed record PaperSignature
{
    /// <summary>"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", a line each.</summary>
    public required IReadOnlyList<string> Authority { get; init; }

    /// <summary>Name of who signs; the place above stays empty for the signature.</summary>
    public required string Name { get; init; }
}

/// <summary>An appendix: a section of its own, its pages numbered apart.</summary>
public sealed record PaperAppendix
{
    /// <summary>"Phụ lục II"; null for its place among the appendices.</summary>
    public string? Label { get; init; }

    /// <summary>In capitals under "Phụ lục ...".</summary>
    public required string Title { get; init; }

    /// <summary>"(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của ...)" without its brackets.</summary>
    public required string Attached { get; init; }

    /// <summary>For wide tables.</summary>
    public bool Landscape { get; init; }

    public required IReadOnlyList<PaperBlock> Blocks { get; init; }
}
