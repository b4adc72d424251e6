namespace ThienVan.Core.Kernel;

/// <summary>A step on the way of a thing, as every page shows it: one word, and how many steps are behind it. Never a colour, but where it
/// was sent back and somebody waits.</summary>
/// <param name="Word">As it stands inside a sentence: "đã gửi".</param>
/// <param name="Done">Steps behind it, 0 to <paramref name="Of"/>.</param>
/// <param name="Of">Steps of the whole way.</param>
/// <param name="IsBack">True for what was sent back.</param>
public sealed record WayStep(string Word, int Done, int Of, bool IsBack = false);
