namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>Pictures of the menu.</summary>
public enum MenuIcon { Gauge, Inbox, Target, Compare, Plan, Report, Work, Bars, Home, Globe, People, System, Search, More }
