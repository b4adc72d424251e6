using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Templates;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class PaperTemplateTests
{
    private static readonly TemplateVocabulary Vocabulary = new(
    [
        new("số ký hiệu", "05/BC-UBND") { IsRequired = true },
        new("ngày ký", "ngày 05 tháng 01 năm 2026"),
        new("kỳ báo cáo", "năm 2026"),
        new("kết quả kinh tế", "các đoạn") { IsBlock = true },
        new("bảng chỉ tiêu", "bảng") { IsBlock = true },
    ]);

    [Fact]
    public void A_placeholder_over_many_runs_is_filled_in_the_look_it_begins_with()
    {
        var runs = new Paragraph(
            new Run(new Text("Số: ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new RunProperties(new Bold()), new Text("{{Số ")),
            new ProofError { Type = ProofingErrorValues.SpellStart },
            new Run(new RunProperties(new Italic()), new Text("ký")),
            new Run(new Text(" hiệu}} và {{so ky hieu}}.") { Space = SpaceProcessingModeValues.Preserve }));
        using var word = Filled(WordFile.Of(runs), new TemplateValues().Set("số ký hiệu", "05/BC-UBND\nbản sao"));
        var line = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First();
        line.InnerText.ShouldBe("Số: 05/BC-UBNDbản sao và 05/BC-UBNDbản sao.");
        line.Descendants<Break>().Count().ShouldBe(2);
        line.Descendants<Run>().Single(run => run.RunProperties?.Bold is not null).InnerText.ShouldBe("05/BC-UBNDbản sao");
    }

    [Fact]
    public void A_block_takes_the_look_of_its_paragraph_and_a_table_the_width_of_its_section()
    {
        var template = WordFile.Of(
            WordFile.Paragraph("{{số ký hiệu}}"),
            new Paragraph(
                new ParagraphProperties(
                    new SpacingBetweenLines { Before = "77" },
                    new SectionProperties(
                        new PageSize { Width = 16838, Height = 11906 },
                        new PageMargin
                        {
                            Left = 1000,
                            Right = 838,
                            Top = 1,
                            Bottom = 1,
                        }
                    )
                ),
                new Run(new RunProperties(new Italic()), new Text("{{kết quả kinh tế}}"))));
        using var word = Filled(template, new TemplateValues().Set("số ký hiệu", "1").Set("kết quả kinh tế",
            [
                PaperParagraph.Of("Một"),
                new PaperHeading(2, "Hai"),
                new PaperTable
                {
                    Columns = [new("a", 1), new("b", 2)],
                    Rows = [new(PaperCell.Of("x"), new(new PaperSpan("y") { Note = "nguồn" }))],
                },
            ]
        )
);
        OfficeFiles.ShouldBeValid(word);
        var body = word.MainDocumentPart!.Document!.Body!;
        var first = body.Elements<Paragraph>().Single(line => line.InnerText == "Một");
        first.ParagraphProperties!.SpacingBetweenLines!.Before!.Value.ShouldBe("77");
        first.ParagraphProperties.SectionProperties.ShouldBeNull();
        first.Descendants<Italic>().ShouldNotBeEmpty();
        body.Descendants<GridColumn>().Select(column => column.Width!.Value).ShouldBe(["5000", "10000"]);
        word.MainDocumentPart.FootnotesPart!.Footnotes!.InnerText.ShouldContain("nguồn");
        body.Descendants<SectionProperties>().Count().ShouldBe(1);
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Select(style => style.StyleName!.Val!.Value)
            .ShouldContain("heading 2");
    }

    [Fact]
    public void The_templates_own_styles_win_also_under_another_id()
    {
        var file = new MemoryStream();
        file.Write(WordFile.Of(WordFile.Paragraph("{{số ký hiệu}}"), WordFile.Paragraph("{{kết quả kinh tế}}")));
        using (var own = WordprocessingDocument.Open(file, isEditable: true))
            own.MainDocumentPart!.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Heading 1" }) { Type = StyleValues.Paragraph, StyleId = "u1" });
        using var word = Filled(
            file.ToArray(), new TemplateValues().Set("số ký hiệu", "1").Set("kết quả kinh tế", [new PaperHeading(1, "Đầu đề")]));
        word.MainDocumentPart!.Document!.Descendants<ParagraphStyleId>().Single().Val!.Value.ShouldBe("u1");
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Count(style => string.Equals(style.StyleName!.Val, "heading 1", StringComparison.OrdinalIgnoreCase))
            .ShouldBe(1);
    }

    [Fact]
    public void Our_own_document_is_a_template_and_fills_to_the_same_bytes_every_time()
    {
        var template = PaperTemplate.Read(Default(), Vocabulary, CancellationToken.None).Value;
        var file = template.Fill(Values());
        template.Fill(Values()).ShouldBe(file);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        OfficeFiles.ShouldBeValid(word);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("Số: 07/BC-UBND");
        text.ShouldContain("Kèm theo Báo cáo số 07/BC-UBND ngày 03 tháng 3 năm 2026");
        text.ShouldNotContain("{{");
    }

    [Fact]
    public async Task A_filled_template_prints()
    {
        using var pdf = await Printing.OpenAsync(
            PaperTemplate.Read(Default(), Vocabulary, CancellationToken.None).Value.Fill(Values()), "filled");
        pdf.GetPages().Last().Text.ShouldContain("Giá trị");
    }

    [Fact]
    public void Wrong_placeholders_are_refused_by_name()
    {
        Refusal("{{số ký hiệu}}", "{{ô lạ}}").ShouldBe(("template.unknown_fields", "{{ô lạ}}"));
        Refusal("không có gì").ShouldBe(("template.missing_fields", "{{số ký hiệu}}"));
        Refusal("{{số ký hiệu}}", "Bảng: {{bảng chỉ tiêu}}").ShouldBe(("template.block_not_alone", "{{bảng chỉ tiêu}}"));
        Refusal("{{số ký hiệu}}", "tại {{ngày ký").ShouldBe(("template.unclosed_field", "tại {{ngày ký"));
    }

    [Fact]
    public void What_is_no_plain_document_is_refused()
    {
        var good = WordFile.Of(WordFile.Paragraph("{{số ký hiệu}}"));
        const string main = "word/document.xml";
        const string Required = "{{số ký hiệu}}";
        string Body(string inner) =>
            $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>{inner}<w:r><w:t>{Required}</w:t></w:r></w:p></w:body></w:document>""";
        string Related(string kind, string mode) =>
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/{kind}" Target="a" {mode}/></Relationships>""";
        (byte[] File, string Code)[] cases =
        [
            ([], "template.empty"),
            ([1, 2, 3], "template.not_word"),
            (good[..^40], "template.damaged"),
            (OfficeFiles.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<a/>")), "template.not_word"),
            (OfficeFiles.With(good, "word/vbaProject.bin", _ => "x"), "template.macros"),
            (
                OfficeFiles.With(
                    good,
                    "[Content_Types].xml",
                    types =>
                        types!.Replace(
                            "officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main", StringComparison.Ordinal)
                ),
                "template.macros"
            ),
            (OfficeFiles.With(good, "word/_rels/document.xml.rels", _ => Related("attachedTemplate", "TargetMode=\"External\"")),
                "template.external_link"),
            (OfficeFiles.With(good, "word/_rels/document.xml.rels", _ => Related("oleObject", "")), "template.embedded"),
            (OfficeFiles.With(good, "word/embeddings/oleObject1.bin", _ => "x"), "template.embedded"),
            (
                OfficeFiles.With(
                    good,
                    main,
                    _ => Body("""<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:/x" </w:instrText></w:r>""")
                ),
                "template.field_code"
            ),
            (
                OfficeFiles.With(good, main, _ => Body("""<w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins>""")),
                "template.tracked_changes"
            ),
            (
                OfficeFiles.With(good, main,
                    _ => Body(string.Concat(Enumerable.Repeat("<w:sdt>", 200)) + string.Concat(Enumerable.Repeat("</w:sdt>", 200)))),
                "template.damaged"
            ),
            (OfficeFiles.With(good, "word/theme/theme1.xml", _ => $"<a>{new string(' ', 45 << 20)}</a>"), "template.zip_bomb"),
            (OfficeFiles.With(good, "docProps/custom.xml", _ => """<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>"""), "template.damaged"),
        ];
        foreach (var (file, code) in cases)
            PaperTemplate.Read(file, Vocabulary, CancellationToken.None).Refusal.ShouldNotBeNull(code).Code.ShouldBe(code);
    }

    private static (string Code, string Named) Refusal(params string[] lines)
    {
        var refusal = PaperTemplate.Read(WordFile.OfLines(lines), Vocabulary, CancellationToken.None).Refusal!;
        return (
            refusal.Code,
            lines
                .Append("{{số ký hiệu}}")
                .SelectMany(line => new[] { line, line.Replace("Bảng: ", "", StringComparison.Ordinal) })
                .First(line => refusal.Message.Contains(line, StringComparison.Ordinal))
        );
    }

    private static WordprocessingDocument Filled(byte[] template, TemplateValues values)
    {
        var read = PaperTemplate.Read(template, Vocabulary, CancellationToken.None);
        read.Refusal.ShouldBeNull();
        return WordprocessingDocument.Open(new MemoryStream(read.Value.Fill(values)), isEditable: false);
    }

    private static byte[] Default() => OfficialDocument.Write(Papers.Report() with
    {
        Head = Papers.Report().Head with { Number = "{{số ký hiệu}}", Day = "{{ngày ký}}" },
        Subject = "Tình hình kinh tế - xã hội {{kỳ báo cáo}}",
        Body =
        [
            new PaperHeading(3, "1. Kinh tế"),
            PaperParagraph.Of("{{kết quả kinh tế}}"),
            PaperParagraph.Of("Trên đây là báo cáo {{kỳ báo cáo}}."),
        ],
        Appendices =
        [
            new()
            {
                Title = "Biểu chỉ tiêu {{kỳ báo cáo}}",
                Attached = "Kèm theo Báo cáo số {{số ký hiệu}} {{ngày ký}} của Ủy ban nhân dân phường Kiến An",
                Landscape = true,
                Blocks = [PaperParagraph.Of("{{bảng chỉ tiêu}}")],
            },
        ],
    });

    private static TemplateValues Values() => new TemplateValues()
        .Set("số ký hiệu", "07/BC-UBND").Set("ngày ký", "ngày 03 tháng 3 năm 2026").Set("kỳ báo cáo", "quý I năm 2026")
        .Set(
            "kết quả kinh tế",
            [
                PaperParagraph.Of("Kinh tế tăng trưởng khá."),
                new PaperParagraph(new PaperSpan("Thu ngân sách đạt 45,2%") { Note = "Bản 1." }, new(" kế hoạch.")),
            ]
        )
        .Set("bảng chỉ tiêu",
            [new PaperTable { Columns = [new("Chỉ tiêu", 3), new("Giá trị", 1)], Rows = [new(PaperCell.Of("a"), PaperCell.Of("1"))] }]);
}
