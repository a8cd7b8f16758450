"""Times Blender's importer and exporter of a file, without the start of Blender itself. Prints one line of JSON after FOUND:
blender --background --factory-startup --python models.py -- FILE"""
import json
import os
import sys
import time

import bpy
import numpy

# numpy of Debian 12 has no np.bool, which the importer of its Blender still names.
if not hasattr(numpy, "bool"):
    numpy.bool = bool

OPERATORS = {
    ".glb": (lambda path: bpy.ops.import_scene.gltf(filepath=path), lambda path: bpy.ops.export_scene.gltf(filepath=path)),
    ".obj": (lambda path: bpy.ops.wm.obj_import(filepath=path), lambda path: bpy.ops.wm.obj_export(filepath=path)),
    ".fbx": (lambda path: bpy.ops.import_scene.fbx(filepath=path), lambda path: bpy.ops.export_scene.fbx(filepath=path)),
    ".stl": (lambda path: bpy.ops.import_mesh.stl(filepath=path), lambda path: bpy.ops.export_mesh.stl(filepath=path)),
}


def seconds(work, path):
    start = time.perf_counter()
    work(path)
    return time.perf_counter() - start


file = sys.argv[-1]
bpy.ops.wm.read_factory_settings(use_empty=True)
extension = os.path.splitext(file)[1]
read, write = OPERATORS[extension]
print("\nFOUND " + json.dumps({"read": seconds(read, file), "write": seconds(write, file + ".out" + extension)}), flush=True)
