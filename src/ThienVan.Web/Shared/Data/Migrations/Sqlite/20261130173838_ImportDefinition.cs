using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportDefinition : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "definition",
                table: "register_import",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "definition",
                table: "register_import");
        }
    }
}
