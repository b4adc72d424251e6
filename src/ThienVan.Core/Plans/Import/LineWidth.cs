namespace ThienVan.Core.Plans.Import;

/// <summary>The width a text was wrapped at by hand or by an editor, so that a line which fills it goes on in the next.</summary>
internal sealed class LineWidth
{
    private const int Widest = 130;
    private const int Narrowest = 40;
    private const int Ragged = 15;

    // What a tab at the start of a line takes more than one sign.
    private const int Tab = 7;

    private readonly SourceText _source;
    private readonly bool[] _rows;
    private readonly int _width;
    private readonly bool _isRagged;
    private readonly bool _isEven;
    private readonly bool _isApart;

    public LineWidth(SourceText source, bool[] rows)
    {
        (_source, _rows) = (source, rows);
        var lengths = source.Lines.Where((_, i) => !rows[i]).Select(Length).Where(length => length > Narrowest).ToList();
        _width = lengths.Count > 0 ? lengths.Max() : 0;
        if (_width is 0 or > Widest) return;

        // Half of the longer lines of a wrapped text end near the same column, and none runs over it.
        _isRagged = lengths.Count(length => length > _width - Ragged) * 2 > lengths.Count;
        _isEven = BreaksWhereFull();
        _isApart = _isEven && PartsParagraphs();
    }

    /// <summary>True for a line that fills the page of a wrapped text: its sentence goes on in the next.</summary>
    public bool IsFull(int line) =>
        (_isRagged && Length(_source[line]) > _width - Ragged) || (_isEven && line < _source.Count && HasNoRoom(line));

    /// <summary>True for a full line of a text that parts all its paragraphs by blank lines or marks: it goes on though its sentence
    /// ends.</summary>
    public bool IsInside(int line) => _isApart && line < _source.Count && HasNoRoom(line);

    // No paragraph without a mark stands directly under the end of another.
    private bool PartsParagraphs()
    {
        for (var line = 1; line < _source.Count; line++)
        {
            if (_rows[line - 1] || _rows[line] || Length(_source[line]) <= Narrowest || HasNoRoom(line)) continue;
            var (text, next) = (_source[line].TrimEnd(), _source[line + 1].Trim());
            if (text[^1] == '.' && next.Length > 0 && Mark.Read(next).Kind == MarkKind.None) return false;
        }

        return true;
    }

    // Lines that surely go on begin with a small letter; in a text wrapped at one column their first word had no room above.
    private bool BreaksWhereFull()
    {
        var (goingOn, full) = (0, 0);
        for (var line = 1; line < _source.Count; line++)
        {
            if (_rows[line - 1] || _rows[line] || !GoesOn(_source[line + 1]) || Length(_source[line]) == 0) continue;
            goingOn++;
            if (HasNoRoom(line)) full++;
        }

        return full > 0 && full * 3 >= goingOn * 2;
    }

    private static bool GoesOn(string line) => line.TrimStart() is [var first, var second, ..]
        && char.IsLower(first) && (char.IsLower(second) || second == ' ');

    private bool HasNoRoom(int line)
    {
        var next = _source[line + 1].AsSpan().TrimStart();
        var end = next.IndexOf(' ');
        var word = end < 0 ? next.Length : end;
        var indent = _source[line].Length > 0 && _source[line][0] == '\t' ? Tab : 0;
        return word > 0 && Length(_source[line]) > Narrowest && Length(_source[line]) + indent + 1 + word > _width;
    }

    private static int Length(string line) => line.AsSpan().TrimEnd().Length;
}
