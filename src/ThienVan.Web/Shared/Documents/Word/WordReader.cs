using System.IO.Compression;
using System.Xml;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>
/// Lines of a .docx. The parts are read as streams and never as a tree: a hostile file costs no more memory than
/// its text, its depth is checked, and macros, links, fonts and pictures are never opened.
/// </summary>
internal sealed class WordReader(ReadingContext context)
{
    public ReadLines Read(MemoryStream file)
    {
        try
        {
            using var package = new WordPackage(file, context);
            var styles = package.ReadPart("styles", WordStyles.Read) ?? WordStyles.None;
            var numbering = package.ReadPart("numbering", WordNumbering.Read) ?? new WordNumbering();
            return new WordBody(new WordNumberer(numbering, styles), styles, WordNotes.Read(package), context).Read(package);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new DocumentRefusedException(context.Refusals.Truncated());
        }
        catch (Exception malformed) when (malformed is XmlException or FormatException or OverflowException)
        {
            throw new DocumentRefusedException(context.Refusals.Damaged());
        }
    }
}
