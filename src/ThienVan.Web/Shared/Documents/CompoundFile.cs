using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents;

/// <summary>The old binary container: either a .docx locked with a password or a .doc, .xls, .ppt of before 2007.</summary>
internal static class CompoundFile
{
    public static Refusal Refuse(ReadOnlySpan<byte> file, DocumentRefusals refusals)
    {
        if (Holds(file, "EncryptedPackage")) return refusals.Password();
        return Holds(file, "WordDocument") ? refusals.OldWord() : refusals.Unsupported("tệp Office phiên bản cũ");
    }

    // Stream names stand in the directory as UTF-16.
    private static bool Holds(ReadOnlySpan<byte> file, string streamName) => file.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
}
