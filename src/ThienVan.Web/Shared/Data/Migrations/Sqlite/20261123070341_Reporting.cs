using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reporting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "people_user",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_day",
                table: "people_user",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "people_user",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "alias_lines",
                table: "people_unit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "people_unit",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "people_unit",
                type: "TEXT",
                nullable: false,
                defaultValue: "Department");

            migrationBuilder.AddColumn<string>(
                name: "parent_id",
                table: "people_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "to",
                table: "people_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "lender_id",
                table: "people_role_grant",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "lent_from_id",
                table: "people_role_grant",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "people_role_grant",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_role_grant_ward_id_lent_from_id",
                table: "people_role_grant",
                columns: new[] { "ward_id", "lent_from_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_people_role_grant_ward_id_lent_from_id",
                table: "people_role_grant");

            migrationBuilder.DropColumn(
                name: "email",
                table: "people_user");

            migrationBuilder.DropColumn(
                name: "last_day",
                table: "people_user");

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "people_user");

            migrationBuilder.DropColumn(
                name: "alias_lines",
                table: "people_unit");

            migrationBuilder.DropColumn(
                name: "from",
                table: "people_unit");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "people_unit");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "people_unit");

            migrationBuilder.DropColumn(
                name: "to",
                table: "people_unit");

            migrationBuilder.DropColumn(
                name: "lender_id",
                table: "people_role_grant");

            migrationBuilder.DropColumn(
                name: "lent_from_id",
                table: "people_role_grant");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "people_role_grant");
        }
    }
}
