"""Prints what Blender finds in models as one line of JSON by file name, after the word FOUND:
blender --background --factory-startup --python load-with-blender.py -- FILE..."""
import json
import os
import sys

import bpy
from mathutils import Vector

try:
    import numpy

    # numpy of Debian 12 has no np.bool, which the importer of its Blender still names.
    if not hasattr(numpy, "bool"):
        numpy.bool = bool
except ImportError:
    pass


def load_blend(filepath):
    with bpy.data.libraries.load(filepath) as (source, target):
        target.objects = source.objects
        target.actions = source.actions
    for found in target.objects:
        bpy.context.scene.collection.objects.link(found)


IMPORTERS = {
    ".fbx": lambda path: bpy.ops.import_scene.fbx(filepath=path),
    ".obj": lambda path: bpy.ops.wm.obj_import(filepath=path),
    ".glb": lambda path: bpy.ops.import_scene.gltf(filepath=path),
    ".gltf": lambda path: bpy.ops.import_scene.gltf(filepath=path),
    ".stl": lambda path: bpy.ops.import_mesh.stl(filepath=path),
    ".ply": lambda path: bpy.ops.import_mesh.ply(filepath=path),
    ".blend": load_blend,
}


def bounds():
    low, high = Vector((float("inf"),) * 3), Vector((-float("inf"),) * 3)
    graph = bpy.context.evaluated_depsgraph_get()
    for owner in bpy.context.scene.objects:
        if owner.type == "MESH":
            placed = owner.evaluated_get(graph)
            mesh = placed.to_mesh()
            for vertex in mesh.vertices:
                point = placed.matrix_world @ vertex.co
                low = Vector(map(min, low, point))
                high = Vector(map(max, high, point))
            placed.to_mesh_clear()
    return [list(low), list(high)]


def inputs(material):
    """What the shader of a material is fed with: numbers, or names of the pictures behind them."""
    shader = next((node for node in material.node_tree.nodes if node.type == "BSDF_PRINCIPLED"), None) if material.use_nodes else None
    pictures = [node.image.name for node in material.node_tree.nodes if node.type == "TEX_IMAGE" and node.image] if material.use_nodes else []
    color = list(shader.inputs["Base Color"].default_value) if shader else None
    return {
        "name": material.name,
        "color": color,
        "alpha": shader.inputs["Alpha"].default_value if shader else None,
        "roughness": shader.inputs["Roughness"].default_value if shader else None,
        "map": bool(shader and shader.inputs["Base Color"].is_linked),
        "normalMap": bool(shader and shader.inputs["Normal"].is_linked),
        "pictures": pictures,
    }


def describe():
    meshes = [owner for owner in bpy.context.scene.objects if owner.type == "MESH"]
    used = {slot.material for owner in meshes for slot in owner.material_slots if slot.material}
    triangles = polygons = 0
    for owner in meshes:
        owner.data.calc_loop_triangles()
        triangles += len(owner.data.loop_triangles)
        polygons += len(owner.data.polygons)
    found = {
        "triangles": triangles,
        "polygons": polygons,
        "materials": [inputs(material) for material in used],
        "images": [image.size[0] for image in bpy.data.images if image.name not in ("Render Result", "Viewer Node")],
        "coordinates": sum(1 for owner in meshes if owner.data.uv_layers),
        "colors": sum(1 for owner in meshes if owner.data.color_attributes),
        "skinned": sum(1 for owner in meshes if owner.vertex_groups and any(m.type == "ARMATURE" for m in owner.modifiers)),
        "bones": sum(len(owner.data.bones) for owner in bpy.context.scene.objects if owner.type == "ARMATURE"),
        "clips": len(bpy.data.actions),
    }
    animated = [owner.animation_data.action for owner in bpy.context.scene.objects if owner.animation_data and owner.animation_data.action]
    moved = []
    if animated:
        first = min(action.frame_range[0] for action in animated)
        last = max(action.frame_range[1] for action in animated)
        for share in (1 / 3, 2 / 3, 1):
            frame = first + share * (last - first)
            bpy.context.scene.frame_set(int(frame), subframe=frame % 1)
            moved.append(bounds())
        bpy.context.scene.frame_set(int(first))
    for owner in bpy.context.scene.objects:
        if owner.type == "ARMATURE":
            owner.data.pose_position = "REST"
    bpy.context.view_layer.update()
    return {**found, "bounds": bounds(), "moved": moved}


report = {}
for file in sys.argv[sys.argv.index("--") + 1:]:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    try:
        IMPORTERS[os.path.splitext(file)[1]](file)
        report[os.path.basename(file)] = describe()
    except Exception as failure:  # Whatever one file does, the others are still to be looked at.
        report[os.path.basename(file)] = {"failure": str(failure)}
print("\nFOUND " + json.dumps(report))
