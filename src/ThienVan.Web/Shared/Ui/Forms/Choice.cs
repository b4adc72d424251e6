namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>Something a select offers.</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>Every value of an enum, in its order.</summary>
    public static IEnumerable<Choice> All<T>(Func<T, string> word) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value)));
}
