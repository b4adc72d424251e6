using ThienVan.Browser.Tests.Year;

namespace ThienVan.Browser.Tests;

/// <summary>The year of a ward on one small machine.</summary>
public sealed class YearJourneyTests(Chromium chromium) : YearJourney(chromium, new Site { Settings = Settings });
