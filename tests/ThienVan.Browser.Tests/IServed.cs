namespace ThienVan.Browser.Tests;

/// <summary>The product as it is served to browsers.</summary>
public interface IServed : IAsyncLifetime
{
    /// <summary>What browsers open.</summary>
    string Address { get; }
}
