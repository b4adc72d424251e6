using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ThienVan.Web.Shared.Ui;

/// <summary>Markup of parts of pages, each kept as long as the view it was rendered from lives.</summary>
public sealed class KeptMarkup
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, MarkupString>> _parts = [];

    public ConcurrentDictionary<string, MarkupString> Of(object view) => _parts.GetOrCreateValue(view);
}

/// <summary>
/// Renders its content once for a view that never changes and many people are shown. The content may depend on nothing but that
/// view: not on who asks, no token, no form that posts (ADR 0004).
/// </summary>
public sealed class Kept(KeptMarkup kept, IServiceProvider services, ILoggerFactory loggers) : IComponent
{
    private RenderHandle _place;

    [Parameter, EditorRequired]
    public required object Of { get; set; }

    /// <summary>Tells the parts of one view apart.</summary>
    [Parameter]
    public string Part { get; set; } = "";

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    public void Attach(RenderHandle renderHandle) => _place = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var parts = kept.Of(Of);
        if (!parts.TryGetValue(Part, out var markup)) markup = parts[Part] = await RenderAsync();
        _place.Render(place => place.AddContent(0, markup));
    }

    private async Task<MarkupString> RenderAsync()
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var content = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChildContent)] = ChildContent });
        return new(
            await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Content>(content)).ToHtmlString()));
    }

    private sealed class Content : IComponent
    {
        private RenderHandle _place;

        public void Attach(RenderHandle renderHandle) => _place = renderHandle;

        public Task SetParametersAsync(ParameterView parameters)
        {
            _place.Render(parameters.GetValueOrDefault<RenderFragment>(nameof(ChildContent))!);
            return Task.CompletedTask;
        }
    }
}
