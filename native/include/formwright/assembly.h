/*
 * formwright/assembly.h - documents with structure, their files, and compression of meshes. Included by formwright.h, whose rules
 * hold here.
 */
#ifndef FORMWRIGHT_ASSEMBLY_H
#define FORMWRIGHT_ASSEMBLY_H

/* ---- Assemblies: documents of parts, sub-assemblies and instances ------------------------------------------------------- */

/* Work done so far, 0 to 1; may come from any thread. Another answer than 0 ends the work with FW_CANCELLED. */
typedef int32_t (*fw_progress)(double done, void* context);

/* What is taken out of a STEP file besides its shapes; each 0 or 1. */
typedef struct fw_step_reading { int32_t colors, names, materials, layers, properties; } fw_step_reading;

typedef struct fw_meshing
{
    double deflection;         /* largest distance to the surface, above 0; with relative: as a fraction of the edges' length */
    double angle;              /* largest turn between facets, 0.1 to 180 */
    int32_t relative;
    int32_t parallel;          /* several faces at once */
    int32_t internal_vertices; /* points inside of faces that the part has by itself */
    int32_t control_surface;   /* the distance is checked inside of faces, too */
    int32_t part_by_part;      /* less memory at a time */
} fw_meshing;

typedef enum fw_name_format
{
    FW_NAME_EMPTY = 0, FW_NAME_PRODUCT = 1, FW_NAME_INSTANCE = 2, FW_NAME_INSTANCE_OR_PRODUCT = 3, FW_NAME_PRODUCT_OR_INSTANCE = 4,
    FW_NAME_PRODUCT_AND_INSTANCE = 5, FW_NAME_PRODUCT_AND_INSTANCE_AND_LABEL = 6
} fw_name_format;

typedef enum fw_transform_format { FW_TRANSFORM_COMPACT = 0, FW_TRANSFORM_MATRIX = 1, FW_TRANSFORM_TRS = 2 } fw_transform_format;

typedef struct fw_gltf_writing
{
    double scale;             /* of all coordinates, above 0 */
    int32_t merge_faces;      /* one primitive a part and colour instead of one a face */
    int32_t split_indices;    /* merged primitives end where 16 bits do */
    int32_t texture_coords;   /* always, not only below a texture */
    int32_t embed_textures;
    int32_t z_up;             /* the document is Z up and turned; 0: its axes are kept */
    int32_t node_names;       /* fw_name_format */
    int32_t mesh_names;       /* fw_name_format */
    int32_t transform_format; /* fw_transform_format */
} fw_gltf_writing;

/* Reads a STEP file with its structure, lengths turned into millimetres. progress may be null. */
FW_EXPORT int32_t fw_assembly_read_step(const char* path, const fw_step_reading* reading, fw_progress progress, void* context, fw_assembly** result, fw_error* error);

/* Number of distinct faces of all parts. */
FW_EXPORT int32_t fw_assembly_face_count(const fw_assembly* assembly, int32_t* count, fw_error* error);

/* Triangulates all parts and writes a GLB file, one mesh a part and one node an instance. Temporary files lie beside it.
   FW_REFUSED without faces. progress may be null. */
FW_EXPORT int32_t fw_assembly_write_glb(const fw_assembly* assembly, const char* path, const fw_meshing* meshing, const fw_gltf_writing* writing,
    fw_progress progress, void* context, fw_error* error);

/* Writes a STEP file with its structure. The header tells file_name, author, organization and time_stamp (ISO 8601). FW_REFUSED without
   shapes. */
FW_EXPORT int32_t fw_assembly_write_step(const fw_assembly* assembly, const char* path, int32_t schema, const char* file_name, const char* author,
    const char* organization, const char* time_stamp, fw_error* error);

/* Every part of a definition, or of all roots for a null label: each instance placed, named after its part, with its own or its part's
   colour. */
FW_EXPORT int32_t fw_assembly_bodies(const fw_assembly* assembly, const char* label, fw_document** result, fw_error* error);

/* ---- Labels: what a document consists of ------------------------------------------------------------------------------------
   A label is a definition, which is a part or an assembly, or an instance of one inside an assembly. It is called by its entry in the
   document, such as "0:1:1:2"; FW_INVALID_ARGUMENT for an entry that is no label. Names are UTF-8. Colours are red, green, blue and
   opacity, 0 to 1, sRGB; a null pointer stands for none. */

typedef struct fw_label { char entry[64]; } fw_label;

typedef enum fw_label_set { FW_LABELS_DEFINITIONS = 0, FW_LABELS_ROOTS = 1, FW_LABELS_INSTANCES = 2 } fw_label_set;

typedef struct fw_label_info
{
    fw_label definition;                              /* of an instance; else empty */
    int32_t is_assembly, is_part, is_instance;        /* each 0 or 1 */
    int32_t is_subshape, is_root, is_visible, has_color;
    int32_t shape_kind;                               /* fw_kind; -1 without a shape */
    int32_t users;                                    /* instances of a definition */
    int32_t name_length;                              /* bytes */
    int32_t solids, shells, faces, wires, edges;      /* with repeats; shells outside of solids, wires outside of faces */
    double rgba[4];
    double matrix[12];                                /* place of an instance, three rows, its scale included */
} fw_label_info;

/* An empty document. */
FW_EXPORT int32_t fw_assembly_new(fw_assembly** result, fw_error* error);

/* The same document moved by a rigid matrix of three rows: instances in roots, and roots that are parts as instances of their own. */
FW_EXPORT int32_t fw_assembly_moved(const fw_assembly* assembly, const double matrix[12], fw_assembly** result, fw_error* error);

/* Removes everything. */
FW_EXPORT int32_t fw_assembly_clear(fw_assembly* assembly, fw_error* error);

/* Adds a part, a root until it has instances. */
FW_EXPORT int32_t fw_assembly_add_part(fw_assembly* assembly, const fw_shape* shape, const char* name, const double* rgba, fw_label* label, fw_error* error);

/* Adds an assembly without instances. */
FW_EXPORT int32_t fw_assembly_add_assembly(fw_assembly* assembly, const char* name, const double* rgba, fw_label* label, fw_error* error);

/* Puts an instance of a definition into an assembly: scaled about the origin by a factor that is not 0, then placed by a rigid matrix of
   three rows. Files know no scale, so a scaled instance has scaled copies of its parts, which no label stands for. FW_REFUSED when the
   assembly would contain itself. */
FW_EXPORT int32_t fw_assembly_add_instance(fw_assembly* assembly, const char* parent, const char* definition, const double matrix[12], double scale,
    const char* name, const double* rgba, fw_label* label, fw_error* error);

/* Copies a definition of another document, or all of its roots for a null source_label, one assembly about them when there are several. */
FW_EXPORT int32_t fw_assembly_import(fw_assembly* assembly, const fw_assembly* source, const char* source_label, fw_label* label, fw_error* error);

/* Removes an instance, or a definition with all its instances, and the definitions that nothing uses any more. */
FW_EXPORT int32_t fw_assembly_remove(fw_assembly* assembly, const char* label, fw_error* error);

/* Gives a part another shape. FW_REFUSED for an assembly or an instance. */
FW_EXPORT int32_t fw_assembly_set_shape(fw_assembly* assembly, const char* label, const fw_shape* shape, fw_error* error);

FW_EXPORT int32_t fw_assembly_set_name(fw_assembly* assembly, const char* label, const char* name, fw_error* error);
FW_EXPORT int32_t fw_assembly_set_color(fw_assembly* assembly, const char* label, const double rgba[4], fw_error* error);

/* Labels of a fw_label_set; parent is the assembly whose instances are meant, else null. Sized buffer. */
FW_EXPORT int32_t fw_assembly_labels(const fw_assembly* assembly, int32_t set, const char* parent, fw_label* items, int32_t capacity, int32_t* count, fw_error* error);

FW_EXPORT int32_t fw_assembly_label_info(const fw_assembly* assembly, const char* label, fw_label_info* info, fw_error* error);

/* Zero-terminated name; capacity includes the zero. */
FW_EXPORT int32_t fw_assembly_label_name(const fw_assembly* assembly, const char* label, char* name, int32_t capacity, fw_error* error);

/* The shape of a label, that of an instance placed. FW_REFUSED when it has none. */
FW_EXPORT int32_t fw_assembly_label_shape(const fw_assembly* assembly, const char* label, fw_shape** shape, fw_error* error);

/* ---- Draco: compression of triangle meshes ------------------------------------------------------------------------------ */

typedef struct fw_draco_mesh
{
    int32_t vertex_count, triangle_count; /* each 1 or more */
    const float* positions;               /* 3 per vertex */
    const float* normals;                 /* 3 per vertex, or null */
    const float* texture_coords;          /* 2 per vertex, or null */
    const uint32_t* triangles;            /* 3 per triangle */
} fw_draco_mesh;

typedef struct fw_draco_options
{
    int32_t level;             /* 0 fast and large, 10 slow and small */
    int32_t position_bits;     /* 1 to 30 a coordinate; 0: not rounded */
    int32_t normal_bits;       /* likewise, each */
    int32_t texture_coord_bits;
    int32_t common_grid;       /* 1: positions are rounded to the cube of grid_origin and grid_size instead of the mesh's own */
    fw_point grid_origin;
    double grid_size;          /* above 0 when it is used */
} fw_draco_options;

typedef struct fw_draco_size
{
    int32_t bytes;
    int32_t vertices;  /* that a decoder gives: triangles without area and unused vertices are left out */
    int32_t triangles;
} fw_draco_size;

/* Compresses a mesh. Its attributes have the unique ids 0 (positions), 1 (normals) and 2 (texture coordinates). */
FW_EXPORT int32_t fw_draco_encode(const fw_draco_mesh* mesh, const fw_draco_options* options, fw_draco** result, fw_error* error);

FW_EXPORT int32_t fw_draco_sizes(const fw_draco* draco, fw_draco_size* size, fw_error* error);

/* Fills a buffer of exactly the size told by fw_draco_sizes. */
FW_EXPORT int32_t fw_draco_copy(const fw_draco* draco, uint8_t* bytes, fw_error* error);

typedef struct fw_draco_model_size
{
    int32_t vertices;
    int32_t triangles;
} fw_draco_model_size;

typedef struct fw_draco_attribute
{
    int32_t component_type; /* as glTF numbers them: 5120 to 5123 signed and unsigned 8 and 16 bits, 5125 unsigned 32 bits, 5126 float */
    int32_t components;     /* per vertex, 1 to 16 */
    int32_t bytes;          /* of all vertices, without gaps */
} fw_draco_attribute;

/*
 * Unpacks a compressed mesh. FW_UNREADABLE when it is damaged, holds no triangles, or announces more than max_vertices (0 or more) or
 * max_triangles; that is found before there is memory for them.
 */
FW_EXPORT int32_t fw_draco_decode(
    const uint8_t* bytes, int32_t count, int32_t max_vertices, int32_t max_triangles, fw_draco_model** result, fw_error* error);

FW_EXPORT int32_t fw_draco_model_sizes(const fw_draco_model* model, fw_draco_model_size* size, fw_error* error);

/* Fills 3 vertices per triangle. */
FW_EXPORT int32_t fw_draco_model_triangles(const fw_draco_model* model, uint32_t* triangles, fw_error* error);

/* The attribute of a unique id. FW_UNREADABLE when there is none, or its numbers are of a kind that glTF does not have. */
FW_EXPORT int32_t fw_draco_model_attribute(const fw_draco_model* model, int32_t id, fw_draco_attribute* attribute, fw_error* error);

/* Fills a buffer of exactly the bytes told by fw_draco_model_attribute, in the order of vertices. */
FW_EXPORT int32_t fw_draco_model_values(const fw_draco_model* model, int32_t id, uint8_t* values, fw_error* error);

#endif
