using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Prompts of several sentences about plates, walls, legs and posts: the attitude of each, and where it stands.</summary>
public class BriefPlateTests
{
    [Theory]
    [InlineData("The top board measures 400 x 200 x 15 mm. Two side panels, each 15 mm thick, 200 mm deep and 100 mm tall, stand under the top board, flush with its left and right ends.", 400, 200, 115)]
    [InlineData("A stand. The foot is 120 mm wide, 80 mm deep and 10 mm thick. The back panel is 120 mm wide, 8 mm thick and 90 mm high in total, flush with the rear edge of the foot.", 120, 80, 90)]
    [InlineData("Base plate 100 x 60 x 6 mm. On each of the long sides there is a wall 4 mm thick and 30 mm high, as long as the base.", 100, 60, 36)]
    [InlineData("A base 100 x 50 x 10 mm. Two plates, each 10 mm thick, 50 mm wide and 40 mm high, stand on the base, 30 mm apart.", 100, 50, 50)]
    [InlineData("A fork head: the base block is 50 mm wide, 30 mm deep and 20 mm high. Two cheeks, each 10 mm thick, 30 mm deep and 40 mm high, rise from its left and right ends.", 50, 30, 60)]
    [InlineData("A plate 100 x 40 x 5 mm. From the middle of its right short end a tab, 15 mm wide and 5 mm thick, extends 25 mm outwards.", 125, 40, 5)]
    [InlineData("A bench. The seat is 300 mm long, 120 mm wide and 20 mm thick. Two legs, each 20 mm thick, 120 mm wide and 150 mm high, are placed below the seat, one at each end.", 300, 120, 170)]
    [InlineData("Flat L-shaped corner bracket, 3 mm thick. Both legs are 75 mm long and 20 mm wide.", 75, 75, 3)]
    [InlineData("Plus-shaped plate, 5 mm thick. Both bars are 80 mm long and 20 mm wide and cross at right angles in the middle.", 80, 80, 5)]
    [InlineData("Z bracket from 4 mm sheet, 50 mm wide. The lower flange is 40 mm long, the web is 60 mm high in total, the upper flange is 30 mm long.", 66, 50, 60)]
    [InlineData("Peg board: a plate 180 x 90 x 10 mm with eight square pegs on top, arranged in 4 columns and 2 rows. The pegs are 10 x 10 mm and 30 mm high; the columns are 40 mm apart and the rows 45 mm.", 180, 90, 40)]
    [InlineData("Board 360 x 220 x 18 mm. Two side boards, each 18 mm thick, 220 mm deep and 200 mm high, stand under it, 30 mm in from its left and right ends. A rail, 60 mm high and 18 mm thick, connects the side boards.", 360, 220, 218)]
    [InlineData("Base 100 mm x 100 mm x 10 mm. From the centre of each side a tab, 20 mm wide and 10 mm thick, extends 15 mm outwards.", 130, 130, 10)]
    [InlineData("Sign holder: base 150 x 80 x 10 mm. A vertical panel 150 mm wide, 5 mm thick and 100 mm high stands on the base, 20 mm from the rear edge.", 150, 80, 110)]
    public void Plates_OfABrief_StandWhereTheyAreTold(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }
}
