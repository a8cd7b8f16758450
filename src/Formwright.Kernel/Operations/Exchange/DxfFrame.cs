using System.Globalization;

namespace Formwright.Kernel.Operations;

/// <summary>What a DXF file needs around its entities. R12 gets by with a list of layers; 2000 wants all tables, blocks and a dictionary.</summary>
/// <param name="tags">Receives it.</param>
/// <param name="isModern">True for 2000.</param>
internal sealed class DxfFrame(DxfTags tags, bool isModern)
{
    /// <summary>Handle of the block record of the model, which owns all entities.</summary>
    internal const string ModelSpace = "1F";

    private const string PaperSpace = "1B";
    private const string Dictionary = "C";

    /// <summary>Handles of the tables.</summary>
    private static readonly (string Name, string Handle)[] EmptyTables = [("VIEW", "6"), ("UCS", "7")];

    private int tableRecord = 0x30;

    internal void Begin(IReadOnlyList<string> layers)
    {
        tags.Section("HEADER", () =>
        {
            tags.Text(9, "$ACADVER").Text(1, isModern ? "AC1015" : "AC1009");
            if (isModern)
            {
                tags.Text(9, "$DWGCODEPAGE").Text(3, "ANSI_1252");
                tags.Text(9, "$HANDSEED").Text(5, "FFFFF");
                tags.Text(9, "$INSUNITS").Whole(70, 4);
            }
        });
        tags.Section("TABLES", () => Tables(layers));
        tags.Section("BLOCKS", Blocks);
    }

    internal void End()
    {
        if (isModern)
        {
            tags.Section("OBJECTS", () =>
            {
                tags.Text(0, "DICTIONARY").Text(5, Dictionary).Text(330, "0").Text(100, "AcDbDictionary").Whole(281, 1);
                tags.Text(3, "ACAD_GROUP").Text(350, "D");
                tags.Text(0, "DICTIONARY").Text(5, "D").Text(330, Dictionary).Text(100, "AcDbDictionary").Whole(281, 1);
            });
        }

        tags.Text(0, "EOF");
    }

    private void Tables(IReadOnlyList<string> layers)
    {
        if (isModern)
        {
            Table("VPORT", "8", 0, () => { });
        }

        Table("LTYPE", "5", isModern ? 3 : 1, () =>
        {
            foreach (var name in isModern ? ["ByBlock", "ByLayer", "Continuous"] : (string[])["CONTINUOUS"])
            {
                Record("LTYPE", "5", "AcDbLinetypeTableRecord").Text(2, name).Whole(70, 0).Text(3, "").Whole(72, 65).Whole(73, 0).Number(40, 0);
            }
        });
        Table("LAYER", "2", layers.Count, () =>
        {
            foreach (var layer in layers)
            {
                Record("LAYER", "2", "AcDbLayerTableRecord").Text(2, layer).Whole(70, 0).Whole(62, 7).Text(6, isModern ? "Continuous" : "CONTINUOUS");
            }
        });
        Table("STYLE", "3", 1, () => Record("STYLE", "3", "AcDbTextStyleTableRecord")
            .Text(2, "STANDARD").Whole(70, 0).Number(40, 0).Number(41, 1).Number(50, 0).Whole(71, 0).Number(42, 2.5).Text(3, "txt").Text(4, ""));
        if (!isModern)
        {
            return;
        }

        foreach (var (name, handle) in EmptyTables)
        {
            Table(name, handle, 0, () => { });
        }

        Table("APPID", "9", 1, () => Record("APPID", "9", "AcDbRegAppTableRecord").Text(2, "ACAD").Whole(70, 0));
        Table("DIMSTYLE", "A", 1, () => Record("DIMSTYLE", "A", "AcDbDimStyleTableRecord", 105).Text(2, "STANDARD").Whole(70, 0));
        Table("BLOCK_RECORD", "1", 2, () =>
        {
            foreach (var (name, handle) in (ReadOnlySpan<(string, string)>)[("*Model_Space", ModelSpace), ("*Paper_Space", PaperSpace)])
            {
                tags.Text(0, "BLOCK_RECORD").Text(5, handle).Text(330, "1").Text(100, "AcDbSymbolTableRecord").Text(100, "AcDbBlockTableRecord").Text(2, name);
            }
        });
    }

    private void Table(string name, string handle, int count, Action records)
    {
        tags.Text(0, "TABLE").Text(2, name);
        if (isModern)
        {
            tags.Text(5, handle).Text(330, "0").Text(100, "AcDbSymbolTable");
        }

        tags.Whole(70, count);
        if (isModern && name == "DIMSTYLE")
        {
            tags.Text(100, "AcDbDimStyleTable").Whole(71, 0);
        }

        records();
        tags.Text(0, "ENDTAB");
    }

    private DxfTags Record(string name, string table, string subclass, int handleCode = 5)
    {
        tags.Text(0, name);
        return !isModern ? tags : tags
            .Text(handleCode, (tableRecord++).ToString("X", CultureInfo.InvariantCulture)).Text(330, table).Text(100, "AcDbSymbolTableRecord").Text(100, subclass);
    }

    private void Blocks()
    {
        if (!isModern)
        {
            return;
        }

        foreach (var (name, owner, begin, end) in (ReadOnlySpan<(string, string, string, string)>)[("*Model_Space", ModelSpace, "20", "21"), ("*Paper_Space", PaperSpace, "1C", "1D")])
        {
            tags.Text(0, "BLOCK").Text(5, begin).Text(330, owner).Text(100, "AcDbEntity").Text(8, "0").Text(100, "AcDbBlockBegin")
                .Text(2, name).Whole(70, 0).Point(10, default).Text(3, name).Text(1, "");
            tags.Text(0, "ENDBLK").Text(5, end).Text(330, owner).Text(100, "AcDbEntity").Text(8, "0").Text(100, "AcDbBlockEnd");
        }
    }
}
