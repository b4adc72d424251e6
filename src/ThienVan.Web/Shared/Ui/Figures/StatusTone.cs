namespace ThienVan.Web.Shared.Ui.Figures;

/// <summary>The six ways a status may look. Colour never stands alone: each has its word and its shape.</summary>
public enum StatusTone { Achieved, OnTrack, AtRisk, OffTrack, Decision, NoData }
