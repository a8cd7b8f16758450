"""Reads a STEP file (ISO 10303-21) without any CAD kernel and prints, as JSON, what is in it and what is wrong with it.

The rules are those of ISO 10303-42 for closed shells: every reference leads somewhere, every face is bounded by closed loops, every edge
is used twice in opposite directions, vertices lie on their curves and surfaces, and the Euler characteristic is that of closed surfaces.
"""
import json
import math
import re
import sys

TOLERANCE = 1e-4  # millimetres; a hundred times the uncertainty that the files state
TOKEN = re.compile(r"""\s*(?:(?P<ref>\#\d+)|(?P<text>'(?:[^']|'')*')|(?P<enum>\.[A-Z0-9_]+\.)|(?P<word>[A-Z][A-Z0-9_]*)
    |(?P<number>[+-]?\d+(?:\.\d*)?(?:E[+-]?\d+)?)|(?P<sign>[(),;=*$]))""", re.X)


class Ref(int):
    """The number of an instance."""


def tokens(text):
    at = 0
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S).rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"not a token of Part 21: {text[at:at + 30]!r}")
        yield match.lastgroup, match.group(match.lastgroup)
        at = match.end()


class Part21:
    """The instances of a file: number -> {type: arguments}; a complex instance has several types."""

    def __init__(self, text):
        if not text.startswith("ISO-10303-21;") or not text.rstrip().endswith("END-ISO-10303-21;"):
            raise ValueError("the file does not begin and end as Part 21 demands")
        data = re.search(r"\bDATA;(.*)\bENDSEC;", text, re.S)
        self.schema = re.search(r"FILE_SCHEMA\s*\(\s*\(\s*'([^']*)'", text).group(1)
        self.stream = list(tokens(data.group(1)))
        self.at = 0
        self.instances = {}
        while self.at < len(self.stream):
            number = Ref(self.take("ref")[1:])
            self.take("sign", "=")
            if number in self.instances:
                raise ValueError(f"#{number} is defined twice")
            if self.stream[self.at] == ("sign", "("):
                self.at += 1
                entities = {}
                while self.stream[self.at] != ("sign", ")"):
                    name = self.take("word")
                    entities[name] = self.arguments()
                self.at += 1
            else:
                entities = {self.take("word"): self.arguments()}
            self.take("sign", ";")
            self.instances[number] = entities

    def take(self, kind, value=None):
        found = self.stream[self.at]
        if found[0] != kind or (value is not None and found[1] != value):
            raise ValueError(f"expected {value or kind}, found {found[1]!r}")
        self.at += 1
        return found[1]

    def arguments(self):
        self.take("sign", "(")
        values = []
        while self.stream[self.at] != ("sign", ")"):
            values.append(self.value())
            if self.stream[self.at] == ("sign", ","):
                self.at += 1
        self.at += 1
        return values

    def value(self):
        kind, text = self.stream[self.at]
        if (kind, text) == ("sign", "("):
            return self.arguments()
        self.at += 1
        if kind == "ref":
            return Ref(text[1:])
        if kind == "text":
            return text[1:-1].replace("''", "'")
        if kind == "number":
            return float(text)
        if kind == "enum":
            return text
        if kind == "word":
            return self.arguments()[0]  # a typed value such as LENGTH_MEASURE(1.E-06)
        if text in "*$":
            return None
        raise ValueError(f"a value cannot begin with {text!r}")

    def of(self, name):
        return [(number, entities[name]) for number, entities in self.instances.items() if name in entities]

    def the(self, number, name):
        return self.instances[number][name]


def minus(a, b):
    return [x - y for x, y in zip(a, b)]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def norm(a):
    return math.sqrt(dot(a, a))


def unit(a):
    length = norm(a)
    return [x / length for x in a]


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


class Geometry:
    """Distances of points from curves and surfaces, each by its own definition in ISO 10303-42."""

    def __init__(self, file):
        self.file = file

    def point(self, number):
        return self.file.the(number, "CARTESIAN_POINT")[1]

    def direction(self, number):
        return unit(self.file.the(number, "DIRECTION")[1])

    def frame(self, number):
        _, origin, axis, ref = self.file.the(number, "AXIS2_PLACEMENT_3D")
        z = self.direction(axis) if axis else [0.0, 0.0, 1.0]
        x = self.direction(ref) if ref else [1.0, 0.0, 0.0]
        x = unit(minus(x, [dot(x, z) * c for c in z]))
        return self.point(origin), x, cross(z, x), z

    def local(self, number, p):
        origin, x, y, z = self.frame(number)
        d = minus(p, origin)
        return dot(d, x), dot(d, y), dot(d, z)

    def from_curve(self, number, p):
        """Distance from a curve; None for one of a kind that is not known here."""
        entities = self.file.instances[number]
        if "LINE" in entities:
            _, start, vector = entities["LINE"]
            along = self.direction(self.file.the(vector, "VECTOR")[1])
            return norm(cross(minus(p, self.point(start)), along))
        if "CIRCLE" in entities:
            x, y, z = self.local(entities["CIRCLE"][1], p)
            return math.hypot(math.hypot(x, y) - entities["CIRCLE"][2], z)
        if "ELLIPSE" in entities:
            _, place, a, b = entities["ELLIPSE"]
            x, y, z = self.local(place, p)
            turn = math.atan2(y / b, x / a)
            return math.hypot(math.hypot(x - a * math.cos(turn), y - b * math.sin(turn)), z)
        if "HYPERBOLA" in entities:
            _, place, a, b = entities["HYPERBOLA"]
            x, y, z = self.local(place, p)
            return math.hypot(x - a * math.sqrt(1 + (y / b) ** 2), z)  # along the axis: 0 exactly on the curve
        if "B_SPLINE_CURVE_WITH_KNOTS" in entities:
            return self.from_spline(entities, p)
        if "SURFACE_CURVE" in entities or "SEAM_CURVE" in entities:
            return self.from_curve((entities.get("SURFACE_CURVE") or entities["SEAM_CURVE"])[1], p)
        return None

    def from_spline(self, entities, p):
        if "B_SPLINE_CURVE" in entities:
            degree, poles = entities["B_SPLINE_CURVE"][:2]
            counts, knots = entities["B_SPLINE_CURVE_WITH_KNOTS"][:2]
        else:
            _, degree, poles = entities["B_SPLINE_CURVE_WITH_KNOTS"][:3]
            counts, knots = entities["B_SPLINE_CURVE_WITH_KNOTS"][6:8]
        weights = entities.get("RATIONAL_B_SPLINE_CURVE", [[1.0] * len(poles)])[0]
        degree = int(degree)
        vector = [knot for knot, count in zip(knots, counts) for _ in range(int(count))]
        poles = [[c * w for c in self.point(pole)] + [w] for pole, w in zip(poles, weights)]

        def at(t):
            span = max(k for k in range(degree, len(poles)) if vector[k] <= t or k == degree)
            work = [poles[span - degree + i] for i in range(degree + 1)]
            for level in range(1, degree + 1):
                for i in range(degree, level - 1, -1):
                    low, high = vector[span - degree + i], vector[span + 1 + i - level]
                    share = (t - low) / (high - low) if high > low else 0.0
                    work[i] = [(1 - share) * a + share * b for a, b in zip(work[i - 1], work[i])]
            return [c / work[degree][3] for c in work[degree][:3]]

        first, last = vector[degree], vector[len(poles)]
        best = min((first + (last - first) * i / 200 for i in range(201)), key=lambda t: norm(minus(at(t), p)))
        step = (last - first) / 200
        while step > (last - first) * 1e-12:
            best = min((t for t in (best - step, best, best + step) if first <= t <= last), key=lambda t: norm(minus(at(t), p)))
            step /= 2
        return norm(minus(at(best), p))

    def from_surface(self, number, p):
        """Distance from a surface; None for one of a kind that is not known here."""
        entities = self.file.instances[number]
        name = next(iter(entities))
        if name not in ("PLANE", "CYLINDRICAL_SURFACE", "CONICAL_SURFACE", "SPHERICAL_SURFACE", "TOROIDAL_SURFACE"):
            return None
        _, place, *sizes = entities[name]
        x, y, z = self.local(place, p)
        across = math.hypot(x, y)
        if name == "PLANE":
            return abs(z)
        if name == "CYLINDRICAL_SURFACE":
            return abs(across - sizes[0])
        if name == "CONICAL_SURFACE":
            return abs(across - sizes[0] - z * math.tan(sizes[1])) * math.cos(sizes[1])
        if name == "SPHERICAL_SURFACE":
            return abs(math.hypot(across, z) - sizes[0])
        return abs(math.hypot(across - sizes[0], z) - sizes[1])


class Check:
    def __init__(self, file):
        self.file = file
        self.geometry = Geometry(file)
        self.faults = []
        self.unknown = {}

    def run(self):
        self.references()
        shells = self.file.of("CLOSED_SHELL")
        totals = [self.shell(number, faces) for number, (_, faces) in shells] if not self.faults else []
        solids = self.file.of("MANIFOLD_SOLID_BREP") + self.file.of("BREP_WITH_VOIDS")
        if not solids:
            self.faults.append("there is no solid")
        return {
            "schema": self.file.schema.split(" ")[0],
            "unit": self.unit(),
            "solids": len(solids),
            "shells": len(shells),
            "faces": sum(t[0] for t in totals),
            "edges": sum(t[1] for t in totals),
            "vertices": sum(t[2] for t in totals),
            "genus": sum(t[3] for t in totals),
            "products": [arguments[1] for _, arguments in self.file.of("PRODUCT")],
            "colours": self.colours(),
            "unknown": self.unknown,
            "faults": self.faults[:20],
        }

    def references(self):
        def walk(number, value):
            if isinstance(value, Ref) and value not in self.file.instances:
                self.faults.append(f"#{number} refers to #{value}, which is not there")
            elif isinstance(value, list):
                for item in value:
                    walk(number, item)

        for number, entities in self.file.instances.items():
            for arguments in entities.values():
                walk(number, arguments)

    def shell(self, number, faces):
        uses, vertices, loops = {}, set(), 0
        for face in faces:
            _, bounds, surface, _ = self.file.the(face, "ADVANCED_FACE")
            if not bounds:
                self.faults.append(f"face #{face} has no bound")
            for bound in bounds:
                entities = self.file.instances[bound]
                _, loop, agrees = entities.get("FACE_BOUND") or entities["FACE_OUTER_BOUND"]
                loops += 1
                self.loop(face, surface, loop, agrees == ".T.", uses, vertices)
        for edge, directions in uses.items():
            if sorted(directions) != [False, True]:
                self.faults.append(f"edge #{edge} of shell #{number} is used {len(directions)} times, not once in each direction")
            self.edge(edge)

        # V - E + F - (L - F) = 2 - 2 genus for a closed surface.
        characteristic = len(vertices) - len(uses) + 2 * len(faces) - loops
        if characteristic % 2 or characteristic > 2:
            self.faults.append(f"shell #{number} has the Euler characteristic {characteristic}, which no closed surface has")
        return len(faces), len(uses), len(vertices), (2 - characteristic) // 2

    def loop(self, face, surface, loop, agrees, uses, vertices):
        entities = self.file.instances[loop]
        if "VERTEX_LOOP" in entities:
            vertices.add(entities["VERTEX_LOOP"][1])
            return
        ends = []
        for oriented in entities["EDGE_LOOP"][1]:
            _, _, _, edge, forward = self.file.the(oriented, "ORIENTED_EDGE")
            _, start, end, _, _ = self.file.the(edge, "EDGE_CURVE")
            ends.append((start, end) if forward == ".T." else (end, start))
            uses.setdefault(edge, []).append((forward == ".T.") == agrees)
            for vertex in (start, end):
                vertices.add(vertex)
                self.near("surface", surface, self.geometry.from_surface, face, vertex)
        for (_, end), (start, _) in zip(ends, ends[1:] + ends[:1]):
            if end != start:
                self.faults.append(f"loop #{loop} of face #{face} is open between vertices #{end} and #{start}")

    def edge(self, edge):
        _, start, end, curve, _ = self.file.the(edge, "EDGE_CURVE")
        for vertex in (start, end):
            self.near("curve", curve, self.geometry.from_curve, edge, vertex)

    def near(self, what, carrier, distance, owner, vertex):
        found = distance(carrier, self.geometry.point(self.file.the(vertex, "VERTEX_POINT")[1]))
        if found is None:
            name = next(iter(self.file.instances[carrier]))
            self.unknown[name] = self.unknown.get(name, 0) + 1
        elif not found <= TOLERANCE:
            self.faults.append(f"vertex #{vertex} lies {found:.3g} mm beside the {what} of #{owner}")

    def unit(self):
        for _, arguments in self.file.of("SI_UNIT"):
            if arguments[1] == ".METRE.":
                return "mm" if arguments[0] == ".MILLI." else "other"
        return "none"

    def colours(self):
        """Colours that a styled solid reaches, each as red, green and blue."""
        found = []
        for number, (_, styles, item) in self.file.of("STYLED_ITEM"):
            if not {"MANIFOLD_SOLID_BREP", "BREP_WITH_VOIDS", "SHELL_BASED_SURFACE_MODEL", "ADVANCED_FACE"} & self.file.instances[item].keys():
                self.faults.append(f"the style #{number} is on something that has no surface")
            queue = list(styles)
            while queue:
                value = queue.pop()
                if isinstance(value, list):
                    queue += value
                elif isinstance(value, Ref):
                    entities = self.file.instances[value]
                    found += [entities["COLOUR_RGB"][1:]] if "COLOUR_RGB" in entities else []
                    found += [[entities["DRAUGHTING_PRE_DEFINED_COLOUR"][0]]] if "DRAUGHTING_PRE_DEFINED_COLOUR" in entities else []
                    queue += entities.values()
        return found


def main(path):
    with open(path, encoding="ascii") as stream:
        text = stream.read()
    try:
        report = Check(Part21(text)).run()
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as fault:
        report = {"faults": [f"the file cannot be read: {fault!r}"]}
    print(json.dumps(report))
    return 1 if report["faults"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
