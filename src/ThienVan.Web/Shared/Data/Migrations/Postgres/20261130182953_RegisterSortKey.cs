using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RegisterSortKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_by_state",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_item_by_title",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_item_by_words",
                table: "register_item");

            migrationBuilder.RenameColumn(
                name: "title",
                table: "register_cell",
                newName: "sort_key");

            migrationBuilder.AddColumn<string>(
                name: "sort_key",
                table: "register_item",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "definition",
                table: "register_import",
                type: "text",
                nullable: true);

            // Until an item changes it stands by its name as written, as its cells do.
            migrationBuilder.Sql("UPDATE register_item SET sort_key = title");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_state",
                table: "register_item",
                columns: new[] { "ward_id", "register", "state", "sort_key", "item_id", "number", "is_ended", "known_to" },
                filter: "known_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_title",
                table: "register_item",
                columns: new[] { "ward_id", "register", "sort_key", "item_id", "number", "state", "is_ended", "known_to" },
                filter: "known_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_words",
                table: "register_item",
                columns: new[] { "ward_id", "register", "sort_key", "item_id", "number", "state", "is_ended", "search", "known_to" },
                filter: "known_to IS NULL AND length(search) <= 250");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_by_state",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_item_by_title",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_item_by_words",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "sort_key",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "definition",
                table: "register_import");

            migrationBuilder.RenameColumn(
                name: "sort_key",
                table: "register_cell",
                newName: "title");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_state",
                table: "register_item",
                columns: new[] { "ward_id", "register", "state", "title", "item_id", "number", "is_ended", "known_to" },
                filter: "known_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_title",
                table: "register_item",
                columns: new[] { "ward_id", "register", "title", "item_id", "number", "state", "is_ended", "known_to" },
                filter: "known_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_by_words",
                table: "register_item",
                columns: new[] { "ward_id", "register", "title", "item_id", "number", "state", "is_ended", "search", "known_to" },
                filter: "known_to IS NULL AND length(search) <= 250");
        }
    }
}
