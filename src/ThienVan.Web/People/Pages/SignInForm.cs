namespace ThienVan.Web.People.Pages;

public sealed class SignInForm
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
}
