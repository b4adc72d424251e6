namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>Pictures of the menu.</summary>
public enum MenuIcon { Gauge, Inbox, Target, Compare, Plan, Report, Work, Bars, Flag, Book, Map, Home, Globe, People, System, Search, More }
