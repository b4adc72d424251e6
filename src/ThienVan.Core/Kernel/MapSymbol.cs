namespace ThienVan.Core.Kernel;

/// <summary>Picture inside the marks of a layer of the map, so that two layers are told apart.</summary>
public enum MapSymbol { None, Tree, Lamp, Bin, Water, Shop, School, Health, House, Hall, Temple, Camera, Land, Fire, Hand }
