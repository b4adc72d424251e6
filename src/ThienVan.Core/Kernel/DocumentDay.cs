namespace ThienVan.Core.Kernel;

/// <summary>When a document that already exists may have been signed: not before the State was, and not after today.</summary>
public static class DocumentDay
{
    /// <summary>02/09/1945.</summary>
    public static DateOnly First { get; } = new(1945, 9, 2);

    /// <param name="code">Code of the refusal in the words of whoever asks.</param>
    /// <param name="what">"Ngày văn bản".</param>
    /// <param name="day">Null where none is asked for.</param>
    /// <returns>Null when the day may be one.</returns>
    public static Refusal? Refuse(string code, string what, DateOnly? day, DateOnly today) => day switch
    {
        { } future when future > today => new(code, $"{what} {FigureText.Day(future)} chưa đến; đề nghị ghi đúng ngày, "
            + "muộn nhất là hôm nay."),
        { } past when past < First => new(code, $"{what} {FigureText.Day(past)} quá xa; đề nghị ghi đúng năm, sớm nhất là {First.Year}."),
        _ => null,
    };
}
