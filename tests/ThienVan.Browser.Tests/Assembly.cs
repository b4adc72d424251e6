using ThienVan.Browser.Tests;

// Journeys write to one site and share two cores: xunit.runner.json lets them run one after the other.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(Site))]
