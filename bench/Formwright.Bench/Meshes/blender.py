# Quads by quadriflow in Blender; prints what came out as one line of JSON.
#   blender -b --python blender.py -- FILE.obj COUNT
import bpy, json, sys, time

path, count = sys.argv[sys.argv.index('--') + 1:]
bpy.ops.object.select_all(action='SELECT')
bpy.ops.object.delete()
bpy.ops.import_scene.obj(filepath=path, axis_forward='Y', axis_up='Z')
thing = bpy.context.selected_objects[0]
bpy.context.view_layer.objects.active = thing
began = time.perf_counter()
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
    'regular': sum(valence[v] == 4 for v in inner) / max(1, len(inner)),
    'points': [x for v in mesh.vertices for x in v.co],
    'triangles': [f.vertices[k] for f in mesh.polygons for i in range(1, len(f.vertices) - 1) for k in (0, i, i + 1)]}))
