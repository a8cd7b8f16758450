# Quads by quadriflow, or texture coordinates by smart projection, in Blender; prints what came out as one line of JSON.
#   blender -b --python blender.py -- quads|unwrap FILE.obj COUNT
import bpy, json, sys, time

work, path, count = sys.argv[sys.argv.index('--') + 1:]
bpy.ops.object.select_all(action='SELECT')
bpy.ops.object.delete()
bpy.ops.import_scene.obj(filepath=path, axis_forward='Y', axis_up='Z')
thing = bpy.context.selected_objects[0]
bpy.context.view_layer.objects.active = thing
began = time.perf_counter()
if work == 'quads':
    bpy.ops.object.quadriflow_remesh(mode='FACES', target_faces=int(count), use_preserve_sharp=True, seed=0)
    seconds = time.perf_counter() - began
    mesh = thing.data
    sides = {}
    for face in mesh.polygons:
        for key in face.edge_keys:
            sides[key] = sides.get(key, 0) + 1
    border, valence = set(), {}
    for (a, b), uses in sides.items():
        valence[a] = valence.get(a, 0) + 1
        valence[b] = valence.get(b, 0) + 1
        if uses == 1:
            border.update((a, b))
    inner = [v for v in valence if v not in border]
    print(json.dumps({
        'seconds': seconds, 'faces': len(mesh.polygons),
        'quads': sum(len(f.vertices) == 4 for f in mesh.polygons) / max(1, len(mesh.polygons)),
        'regular': sum(valence[v] == 4 for v in inner) / max(1, len(inner))}))
else:
    bpy.ops.object.mode_set(mode='EDIT')
    bpy.ops.mesh.select_all(action='SELECT')
    bpy.ops.uv.smart_project(island_margin=0.004)
    bpy.ops.object.mode_set(mode='OBJECT')
    seconds = time.perf_counter() - began
    mesh = thing.data
    uv = [tuple(loop.uv) for loop in mesh.uv_layers.active.data]
    stretch = total = cover = 0.0
    for face in mesh.polygons:
        i = face.loop_start
        a, b, c = (mesh.vertices[v].co for v in face.vertices[:3])
        p, q = b - a, c - a
        u, v = [uv[i + 1][k] - uv[i][k] for k in (0, 1)], [uv[i + 2][k] - uv[i][k] for k in (0, 1)]
        d = u[0] * v[1] - u[1] * v[0]
        area = p.cross(q).length / 2
        cover += abs(d) / 2
        if abs(d) < 1e-14 or area <= 0:
            continue
        s, r = (p * v[1] - q * u[1]) / d, (q * u[0] - p * v[0]) / d
        e, f, g = s.dot(s), s.dot(r), r.dot(r)
        root = max(0.0, (e - g) ** 2 + 4 * f * f) ** 0.5
        stretch += area * ((e + g + root) / max(1e-300, e + g - root)) ** 0.5
        total += area
    print(json.dumps({'seconds': seconds, 'stretch': stretch / total, 'coverage': cover}))
