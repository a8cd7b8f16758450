using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Scenes whose bodies and holes are told by what they are at: chains, ends, rims, and what surrounds something.</summary>
public class SceneAnchorTests
{
    [Theory]
    [InlineData("A cable spool has two flanges, each 60 mm in diameter and 3 mm thick. Between them is a core with a diameter of 25 mm and a length of 30 mm. A 10 mm hole runs through the whole spool.", 60, 60, 36)]
    [InlineData("Start with a cylinder of 60 mm diameter and 20 mm height. Put a second cylinder of 40 mm diameter and 30 mm height on top of it, and a third one of 20 mm diameter and 40 mm height on top of that, all on the same axis. Drill a 10 mm hole through all three.", 60, 60, 90)]
    [InlineData("Begin with a cylinder 50 mm in diameter and 10 mm high. Add another cylinder of 35 mm diameter and 20 mm height on top, then a third of 20 mm diameter and 30 mm height on top of the second. A hole of 8 mm goes through the lot.", 50, 50, 60)]
    [InlineData("Design a cable spool holder: a flat base 90 x 90 x 6 mm, with a vertical axle in the middle that is 20 mm in diameter and 70 mm long. At the foot of the axle there is a collar of 40 mm diameter, 5 mm high.", 90, 90, 76)]
    [InlineData("A base of 60 x 60 x 5 mm carries a round post 10 mm in diameter and 50 mm tall in its centre. Around the foot of the post is a collar 25 mm in diameter and 4 mm high.", 60, 60, 55)]
    [InlineData("Jar body 50 mm outside diameter and 70 mm tall. A 44 mm bore from the top leaves a floor of 3 mm. Around the rim at the top there is a collar 56 mm in diameter and 4 mm high.", 56, 56, 70)]
    [InlineData("A post 30 mm in diameter and 60 mm long. Around its middle there is a ring 40 mm in diameter and 8 mm wide.", 40, 40, 60)]
    [InlineData("A pawn for a board game. The foot is a disc 30 mm in diameter and 5 mm high. On it stands a cone that tapers from 24 mm to 10 mm diameter over 25 mm. The head is a ball 16 mm in diameter with its centre 5 mm above the top of the cone.", 30, 30, 43)]
    [InlineData("A chess piece. Its base is a disc of 25 mm diameter, 4 mm high. A cone narrowing from 20 mm to 8 mm rises 20 mm above it. On top is a 12 mm ball whose centre lies 4 mm above the cone.", 25, 25, 34)]
    [InlineData("A lever with round ends, 20 mm wide, 6 mm thick, 80 mm from centre to centre. One end has a 10 mm hole. On the other end stands a pin 12 mm in diameter and 25 mm high.", 100, 20, 31)]
    [InlineData("Wall plate 60 x 60 x 5 mm with four 4 mm holes 8 mm from the edges. A round arm, 14 mm thick, projects 80 mm from its middle. On the end of the arm is a disc 25 mm in diameter and 4 mm thick.", 60, 60, 89)]
    [InlineData("A vertical plate 60 x 60 x 6 mm with a 36 mm hole in the middle and four 5 mm holes on a 47 mm square stands at the back of a base plate 60 mm wide, 50 mm deep and 6 mm thick. The base has two 6 mm holes 40 mm apart and 15 mm from its front edge.", 60, 50, 66)]
    [InlineData("I need a foot for a machine. The lower part is a disc with diameter 60 mm and height 12 mm. Above it is a cone which starts with 40 mm diameter and ends with 20 mm diameter, height 25 mm. At last comes a cylindrical stud of 12 mm diameter, 40 mm long.", 60, 60, 77)]
    [InlineData("Design a simple hook. It has a back plate of 30 mm width, 80 mm height and 4 mm thickness. At the lower end a horizontal arm, 30 mm wide and 4 mm thick, extends 40 mm forward from the plate, and at the end of the arm a 4 mm thick lip of the same width rises 15 mm above the arm. Two 5 mm holes are in the upper half of the plate, on its centre line, 10 and 30 mm below the top edge.", 30, 44, 80)]
    [InlineData("A handle bar with two feet. The bar is 120 mm long, 15 mm wide and 10 mm high. Under each end there is a foot, 15 mm x 15 mm and 20 mm high. From below each foot has a 4 mm hole, 12 mm deep, in its centre.", 120, 15, 30)]
    [InlineData("A lid for a box: a plate of 100 x 80 x 3 mm with a rim on its underside. The rim is 93 x 73 mm on the outside, 2 mm thick and 6 mm high.", 100, 80, 9)]
    [InlineData("Tray, 100 x 80 x 50 mm outside, walls and floor 2.5 mm, open on top. A flange 3 mm thick, flush with the top, projects 8 mm outward all the way round.", 116, 96, 50)]
    [InlineData("A round cup, 70 mm outside diameter and 50 mm high, with 2 mm walls and floor. At the rim there is a flange sticking out 5 mm, 2 mm thick.", 80, 80, 50)]
    [InlineData("A ladder with two rails 200 mm long, 10 mm wide and 15 mm deep, 60 mm apart on the inside. Four rungs of 8 mm round rod connect them, 45 mm apart, the first one 30 mm from the bottom.", 80, 15, 200)]
    [InlineData("Cross-shaped handle: a hub of 30 mm diameter and 20 mm height, from which four arms extend radially at 90 degrees. Each arm is 10 mm wide, 8 mm high and ends 40 mm from the axis. The hub has a 12 mm bore.", 80, 80, 20)]
    [InlineData("A cylinder 24 mm in diameter and 40 mm tall. Four legs, each 40 mm long, 10 mm wide, 8 mm high, extend radially from its bottom at 90 degrees, measured from its surface. A blind hole 8 mm in diameter and 20 mm deep is in the top.", 104, 104, 40)]
    [InlineData("A shelf bracket made of 4 mm sheet. The wall plate is 60 mm wide and 80 mm high. The shelf plate, 60 mm wide and 70 mm deep, projects from the upper edge of the wall plate to the front. Two 5 mm holes are in the wall plate, 40 mm apart horizontally, 20 mm above the bottom.", 60, 74, 80)]
    public void Bodies_ByTheirAnchors_EncloseWhatWasSaid(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("A round flange, 100 mm in diameter and 12 mm thick, with a hub on top, 50 mm in diameter and 25 mm high. A stepped bore goes through both: 30 mm in diameter, counterbored from the flange side to 38 mm, 8 mm deep. Six 9 mm holes lie on a pitch circle of 80 mm.", 8, 19, 0, 0)]
    [InlineData("A fork made from a 50 x 25 x 25 mm bar. A slot 10 mm wide and 20 mm deep is cut into one end, all the way from top to bottom. An 8 mm hole goes crosswise through both prongs, 10 mm from the slotted end. The opposite end has a 6 mm hole, 15 mm deep, on the axis.", 2, 3, 25, 0)]
    [InlineData("A tag 100 x 25 x 3 mm with full-round ends. Near one end is an 18 mm hole, centre 16 mm from that end; near the other end a 5 mm hole, 7 mm from the end.", 2, 9, -34, 0)]
    [InlineData("Mounting foot for a solar panel: base 100 x 50 x 6 mm, and two parallel upright ears on it, each 50 mm wide, 40 mm tall and 6 mm thick, with a gap of 31 mm between them, placed symmetrically so they run across the width of the base. A 9 mm hole passes through both ears, 15 mm below their top and in the middle of their width. The base has a 9 mm hole 12 mm from each end.", 3, 4.5, -15.5, 0)]
    [InlineData("A plate 80 x 30 x 5 mm with a tube 25 mm long, 20 mm outside and 14 mm inside diameter, standing on its middle; the tube's bore continues through the plate. Two 5 mm holes, 30 mm either side of the centre.", 3, 2.5, -30, 0)]
    [InlineData("A board carrier 60 mm long, 40 mm wide and 2 mm thick. Four hollow pillars, 6 mm outside and 2.5 mm inside diameter, stand 6 mm tall on the corners of a 50 x 30 mm rectangle in the middle of it; their holes go right through.", 4, 1.25, -25, -15)]
    [InlineData("A hinge block: 50 mm long, 30 mm wide and 20 mm high. A slot 10 mm wide, open at the right end, is cut 25 mm deep into the block over its full height, centred in the width. A cross hole of 6 mm diameter passes through both prongs, 10 mm from the right end.", 1, 3, 15, -15)]
    public void Holes_ByTheirAnchors_StandWhereWasSaid(string text, int count, double radius, double x, double y)
    {
        var bores = Plan.Make(Prompts.Scene(text)).Bores;

        Assert.Equal(count, bores.Count);
        Assert.Contains(bores, b => Math.Abs(b.Radius - radius) < 1e-6 && Math.Abs(b.Origin.X - x) < 1e-6 && Math.Abs(b.Origin.Y - y) < 1e-6);
    }

    [Theory]
    [InlineData("A parts tray, 160 mm long, 100 mm wide and 30 mm high. It is divided into two rows of three equal compartments, each 25 mm deep. All walls are 4 mm thick.", 6)]
    [InlineData("Tray, 150 x 100 x 20 mm, with six compartments in 3 columns and 2 rows. The outer walls are 3 mm thick, the inner walls and the floor 2 mm.", 6)]
    public void Compartments_InRows_AreCutOneByOne(string text, int count) => Assert.Equal(count, Prompts.Scene(text).Parts[0].Features.Count(f => f.Body is not null));

    [Theory]
    [InlineData("A post 30 mm in diameter and 60 mm long. Around it there is a ring 40 mm in diameter and 8 mm wide.")]
    [InlineData("A bar 100 x 20 x 10 mm. Near one end there is a 6 mm hole.")]
    [InlineData("A plate of 80 x 60 x 10 mm. So that it weighs less the plate is 4 mm hollow.")]
    [InlineData("A plate of 100 x 60 x 8 mm. In its middle stands a post, 20 mm in diameter and 30 mm high. Use a tube for the post.")]
    [InlineData("A plate of 100 x 60 x 8 mm. In its middle stands a post, 20 mm in diameter and 30 mm high. The post is hexagonal.")]
    [InlineData("A plate of 100 x 60 x 8 mm. In its middle stands a post, 20 mm in diameter and 30 mm high. The plate is bent in the middle.")]
    public void Anchors_ThatAreOpen_AreLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));
}
