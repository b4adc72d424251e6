using System.Text;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>What makes an office file fetch or run something from outside, as the gate of templates refuses it too: templates, pictures and
/// workbooks elsewhere, objects of other programs, fields that read files. A link that a person must click may stay.</summary>
internal sealed class OfficeForeign(CancellationToken ct)
{
    private const int Depth = 300;
    private const int LongestCode = 10_000;

    private static readonly HashSet<string> Objects = new(StringComparer.OrdinalIgnoreCase)
    {
        "OLEObject", "oleObject", "altChunk", "control", "subDoc", "contentPart", "ddeLink", "oleLink", "binaryIndex",
    };

    private static readonly HashSet<string> ForeignKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "oleObject", "aFChunk", "subDocument", "control", "attachedTemplate", "frame", "activeXControlBinary",
    };

    private static readonly HashSet<string> ReachingFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "LINK", "IMPORT", "RD", "DATABASE", "MACROBUTTON", "EMBED",
    };

    private readonly StringBuilder _code = new();
    private bool _inCode;

    public void Refuse(byte[] part)
    {
        using var xml = new PartReader(new MemoryStream(part, writable: false), Depth, () => FileRefusals.Thrown(FileRefusals.Damaged), ct);
        while (xml.Read())
        {
            if (xml.IsOpening) Look(xml);
            else if (_inCode && xml.Text is { } code && _code.Length + code.Length <= LongestCode) _code.Append(code);
            if (xml.IsClosing && xml.Name == "instrText") _inCode = false;
        }

        EndCode();
    }

    private void Look(PartReader xml)
    {
        switch (xml.Name)
        {
            case "Relationship": Relationship(xml); break;
            case "fldSimple": Field(xml["instr"] ?? ""); break;
            case "fldChar": EndCode(); break;
            case "instrText": _inCode = !xml.IsClosing; break;
            case var name when Objects.Contains(name): throw FileRefusals.Thrown(FileRefusals.Embedded);
        }
    }

    private static void Relationship(PartReader xml)
    {
        var kind = (xml["Type"] ?? "").Split('/')[^1];
        if (xml["TargetMode"] == "External" && kind != "hyperlink") throw FileRefusals.Thrown(FileRefusals.ExternalLink);
        if (ForeignKinds.Contains(kind)) throw FileRefusals.Thrown(FileRefusals.Embedded);
    }

    // Word may spread a code over many runs, so it is looked at when its field goes on or ends.
    private void EndCode()
    {
        Field(_code.ToString());
        _code.Clear();
    }

    private static void Field(string code)
    {
        var word = code.Trim().Split([' ', '\t', '\\', '"'], 2)[0];
        if (ReachingFields.Contains(word)) throw FileRefusals.Thrown(FileRefusals.ExternalLink);
    }
}
