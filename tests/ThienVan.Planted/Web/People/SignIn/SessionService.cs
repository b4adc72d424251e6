namespace ThienVan.Planted.Web.People.SignIn;

public sealed class SessionService;
