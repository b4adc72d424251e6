using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_title",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_state",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_cell_ward_id_register_field_figure",
                table: "register_cell");

            migrationBuilder.DropIndex(
                name: "ix_register_cell_ward_id_register_field_text",
                table: "register_cell");

            migrationBuilder.AddColumn<bool>(
                name: "is_ended",
                table: "register_cell",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "known_to",
                table: "register_cell",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "register_cell",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "register_cell",
                type: "text",
                nullable: false,
                defaultValue: "");

            // Cells that are there already, as their versions are.
            migrationBuilder.Sql(
                "UPDATE register_cell SET title = i.title, state = i.state, is_ended = i.is_ended, known_to = i.known_to "
                    + "FROM register_item AS i WHERE i.ward_id = register_cell.ward_id AND i.item_id = register_cell.item_id "
                    + "AND i.number = register_cell.number");

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

            migrationBuilder.CreateIndex(
                name: "ix_register_item_of_many_words",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to" },
                filter: "known_to IS NULL AND length(search) > 250");

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_by_figure",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "figure", "title", "item_id", "number", "state", "is_ended", "text", "known_to" },
                filter: "known_to IS NULL AND figure IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_by_text",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "text", "title", "item_id", "number", "state", "is_ended", "known_to" },
                filter: "known_to IS NULL");
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

            migrationBuilder.DropIndex(
                name: "ix_register_item_of_many_words",
                table: "register_item");

            migrationBuilder.DropIndex(
                name: "ix_register_cell_by_figure",
                table: "register_cell");

            migrationBuilder.DropIndex(
                name: "ix_register_cell_by_text",
                table: "register_cell");

            migrationBuilder.DropColumn(
                name: "is_ended",
                table: "register_cell");

            migrationBuilder.DropColumn(
                name: "known_to",
                table: "register_cell");

            migrationBuilder.DropColumn(
                name: "state",
                table: "register_cell");

            migrationBuilder.DropColumn(
                name: "title",
                table: "register_cell");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_title",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "is_ended", "title" });

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_state",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_ward_id_register_field_figure",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "figure" });

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_ward_id_register_field_text",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "text" });
        }
    }
}
