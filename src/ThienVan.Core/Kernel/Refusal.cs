namespace ThienVan.Core.Kernel;

/// <summary>An expected "no": what was refused and, in Vietnamese, what the user can do about it.</summary>
/// <param name="Code">Stable machine name, e.g. <c>plan.file_too_large</c>.</param>
/// <param name="Message">One polite Vietnamese sentence that says what to do.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>Line in the input the refusal is about, from 1; null when it is about the whole.</summary>
    public int? Line { get; init; }

    /// <summary>Id of the thing that stands in the way; null for none.</summary>
    public Guid? About { get; init; }

    /// <summary>True when somebody has done already what was asked for: the page as it is now tells who and when.</summary>
    public bool IsDone { get; init; }
}

/// <summary>A value, or the reason there is none. Exactly one of the two is set.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Result<T>(T value) => new(value, refusal: null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
