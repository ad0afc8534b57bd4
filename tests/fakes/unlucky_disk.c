/* A disk to which everything happens: full, read-only, broken, slow, or without power.
 *
 * Loaded before the C library into a server's process. It changes what is done to files that lie directly in
 * GILIRAN_DISK_FOLDER; all others, and sockets, it leaves alone. GILIRAN_DISK_ORDERS is a file of three 64-bit numbers
 * that a story may change at any time: the error that writing meets (0: none), the bytes there is room for before that,
 * and the milliseconds that a flush takes, also one under way. GILIRAN_DISK_FLUSHED is a folder that holds each file as of its last flush:
 * what a power cut leaves.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { ERROR, ROOM, FLUSH_MILLISECONDS, NUMBERS };

static volatile long long *orders;
static char folder[PATH_MAX], flushed[PATH_MAX];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void plug_in(void) {
    const char *in = getenv("GILIRAN_DISK_FOLDER");
    const char *file = getenv("GILIRAN_DISK_ORDERS");
    const char *kept = getenv("GILIRAN_DISK_FLUSHED");
    int fd;
    if (!in || !file || !kept || (fd = REAL(open)(file, O_RDWR | O_CLOEXEC)) < 0) return;
    snprintf(folder, sizeof folder, "%s/", in);
    snprintf(flushed, sizeof flushed, "%s", kept);
    void *mapped = mmap(NULL, NUMBERS * sizeof *orders, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    orders = mapped == MAP_FAILED ? NULL : mapped;
    close(fd);
}

static const char *name_of(const char *path) {
    size_t length = strlen(folder);
    if (!orders || !path || strncmp(path, folder, length) != 0 || strchr(path + length, '/')) return NULL;
    return path + length;
}

static const char *name_of_open(int fd, char path[PATH_MAX]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return NULL;
    path[length] = 0;
    return name_of(path);
}

/* How many of SIZE bytes may be written to FD; -1 with errno when none. A full disk takes a part first. */
static ssize_t room_for(int fd, size_t size) {
    char path[PATH_MAX];
    if (!orders || !orders[ERROR] || !name_of_open(fd, path)) return size;
    if (orders[ROOM] <= 0) {
        errno = orders[ERROR];
        return -1;
    }
    size_t taken = size < (size_t)orders[ROOM] ? size : (size_t)orders[ROOM];
    orders[ROOM] -= taken;
    return taken;
}

#define WRITES(name, offset_type)                                                    \
    ssize_t name(int fd, const void *from, size_t size, offset_type at) {            \
        ssize_t room = room_for(fd, size);                                           \
        return room < 0 ? -1 : REAL(name)(fd, from, room, at);                       \
    }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *from, size_t size) {
    ssize_t room = room_for(fd, size);
    return room < 0 ? -1 : REAL(write)(fd, from, room);
}

#define SIZES(name, offset_type)                                                     \
    int name(int fd, offset_type size) {                                             \
        return room_for(fd, 1) < 0 ? -1 : REAL(name)(fd, size);                      \
    }
SIZES(ftruncate, off_t)
SIZES(ftruncate64, off64_t)

#define OPENS(name)                                                                  \
    int name(const char *path, int flags, ...) {                                     \
        mode_t mode = 0;                                                             \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                       \
            va_list more;                                                            \
            va_start(more, flags);                                                   \
            mode = va_arg(more, mode_t);                                             \
            va_end(more);                                                            \
        }                                                                            \
        int writes = flags & (O_ACCMODE | O_CREAT | O_TRUNC);                        \
        if (writes && name_of(path) && orders[ERROR] == EROFS) {                     \
            errno = EROFS;                                                           \
            return -1;                                                               \
        }                                                                            \
        return REAL(name)(path, flags, mode);                                        \
    }
OPENS(open)
OPENS(open64)

/* In place and from the front: a process that is killed meanwhile leaves what a disk may leave, and has acknowledged
 * nothing. A file that can be read is read by its own descriptor: closing another would let go of the process's locks.
 */
static int flush_to(const char *name, int fd) {
    char path[2 * PATH_MAX], piece[1 << 16];
    int blind = (fcntl(fd, F_GETFL) & O_ACCMODE) == O_WRONLY, from = fd;
    if (blind) {
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        from = REAL(open)(path, O_RDONLY | O_CLOEXEC);
    }
    snprintf(path, sizeof path, "%s/%s", flushed, name);
    int to = REAL(open)(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    off_t at = 0;
    ssize_t got = -1;
    while (from >= 0 && to >= 0 && (got = pread(from, piece, sizeof piece, at)) > 0) {
        if (REAL(pwrite)(to, piece, got, at) != got) break;
        at += got;
    }
    int failed = got != 0 || REAL(ftruncate)(to, at) != 0;
    if (blind && from >= 0) close(from);
    if (to >= 0) close(to);
    return failed ? -1 : 0;
}

#define FLUSHES(name)                                                                \
    int name(int fd) {                                                               \
        char path[PATH_MAX];                                                         \
        const char *file = orders ? name_of_open(fd, path) : NULL;                   \
        if (!file) return REAL(name)(fd);                                            \
        for (long long ms = 0; ms < orders[FLUSH_MILLISECONDS]; ms += 10) {          \
            struct timespec slow = {0, 10 * 1000000};                                \
            while (nanosleep(&slow, &slow) != 0 && errno == EINTR) {}                \
        }                                                                            \
        if (orders[ERROR] == EIO) {                                                  \
            errno = EIO;                                                             \
            return -1;                                                               \
        }                                                                            \
        return flush_to(file, fd);                                                   \
    }
FLUSHES(fsync)
FLUSHES(fdatasync)

int unlink(const char *path) {
    char kept[2 * PATH_MAX];
    int done = REAL(unlink)(path);
    if (done == 0 && name_of(path)) {
        snprintf(kept, sizeof kept, "%s/%s", flushed, name_of(path));
        REAL(unlink)(kept);
    }
    return done;
}

/* A file takes another's place with what of it was flushed. */
int rename(const char *from, const char *to) {
    char kept_from[2 * PATH_MAX], kept_to[2 * PATH_MAX];
    int done = REAL(rename)(from, to);
    if (done == 0 && name_of(from) && name_of(to)) {
        snprintf(kept_from, sizeof kept_from, "%s/%s", flushed, name_of(from));
        snprintf(kept_to, sizeof kept_to, "%s/%s", flushed, name_of(to));
        REAL(rename)(kept_from, kept_to);
    }
    return done;
}
