namespace ThienVan.Core.Work.Programmes;

/// <summary>The office's words, one for each.</summary>
public static class ProgrammeStates
{
    public static string Word(this ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => "dự thảo",
        ProgrammeState.Sent => "đã gửi",
        ProgrammeState.Returned => "trả lại",
        ProgrammeState.Accepted => "đã chấp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };
}
