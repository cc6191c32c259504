/*
 * Stands between a process and the disk for the files below one folder (LD_PRELOAD, Linux only; for tests, never shipped).
 *
 *   REDRESS_DISK_FOLDER   the folder that is watched
 *   REDRESS_DISK_LOG      where to write down every change of it, for disk.ts to read; without it nothing is written down
 *
 * A process steers it by opening names that do not exist:
 *   /redress-disk/fail/KIND/N/ERRNO/HOW   the N-th change of KIND (any, write, sync, rename) from now on fails with ERRNO;
 *                                         HOW: once, on (all later ones too), torn (a write that stops half way, once)
 *   /redress-disk/sound                   nothing fails any more
 *   /redress-disk/count                   can be read: how many changes there were since "fail", and whether one failed
 *   /redress-disk/note/TEXT               TEXT goes into the log: what the process has promised by now
 *
 * The log holds records of: op (1 byte), id (4), offset (8), length of name (4), length of data (4), name, data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, WRITTEN, CUT, SYNCED, SYNCED_FOLDER, RENAMED, UNLINKED, MADE_FOLDER, REMOVED_FOLDER, NOTED };
enum { ANY = 0, WRITE, SYNC, RENAME };
enum { ONCE = 0, ON, TORN };

#define MOST_FILES 4096
static uint32_t id_of[MOST_FILES];
static char *folder_of[MOST_FILES];
static uint32_t last_id;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *watched;
static size_t watched_length;
static int log_fd = -1;
static int fail_kind = -1, fail_errno, fail_how, has_failed;
static long fail_at, counted;

/* libuv copies files by number, past the C library's names: so the numbers are looked at as well. */
static int is_file(int fd);
#if defined(__x86_64__)
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  register long r10 __asm__("r10") = va_arg(rest, long);
  register long r8 __asm__("r8") = va_arg(rest, long);
  register long r9 __asm__("r9") = va_arg(rest, long);
  va_end(rest);
  long result;
  if (number == SYS_copy_file_range && is_file((int)c)) { errno = ENOSYS; return -1; }
  __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
  if (result < 0 && result > -4096) { errno = (int)-result; return -1; }
  return result;
}
#endif

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }
#define REAL(type, name, ...) static type (*the_real)(__VA_ARGS__); if (!the_real) the_real = (type (*)(__VA_ARGS__))real(#name)

__attribute__((constructor)) static void begin(void) {
  watched = getenv("REDRESS_DISK_FOLDER");
  watched_length = watched ? strlen(watched) : 0;
  const char *path = getenv("REDRESS_DISK_LOG");
  if (watched && path) log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_watched(const char *path) {
  return watched && path && strncmp(path, watched, watched_length) == 0 &&
         (path[watched_length] == '/' || path[watched_length] == 0);
}

static void put(int op, uint32_t id, uint64_t at, const char *name, const void *data, size_t length) {
  if (log_fd < 0) return;
  uint32_t name_length = name ? strlen(name) : 0, data_length = length;
  unsigned char head[21];
  head[0] = op;
  memcpy(head + 1, &id, 4);
  memcpy(head + 5, &at, 8);
  memcpy(head + 13, &name_length, 4);
  memcpy(head + 17, &data_length, 4);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, name_length}, {(void *)data, data_length}};
  /* One call: a process that is killed leaves a whole record or none. */
  if (syscall(SYS_writev, log_fd, parts, 3) < 0) abort();
}

/* Counts a change; answers whether it is to fail. */
static int is_to_fail(int kind) {
  if (fail_kind < 0 || (fail_kind != ANY && fail_kind != kind)) return 0;
  counted++;
  if (counted == fail_at || (counted > fail_at && fail_how == ON)) {
    has_failed = 1;
    return 1;
  }
  return 0;
}

static int refuse(void) { errno = fail_errno; return -1; }

static int number_in(const char *word, const char *const *words, int count) {
  for (int index = 0; index < count; index++) if (strcmp(word, words[index]) == 0) return index;
  return -1;
}

/* Answers a file to read, or -1 with ENOENT for an order that was carried out. */
static int steer(const char *order) {
  static const char *const kinds[] = {"any", "write", "sync", "rename"}, *const hows[] = {"once", "on", "torn"};
  char kind[16], how[16];
  if (strncmp(order, "note/", 5) == 0) put(NOTED, 0, 0, order + 5, NULL, 0);
  else if (strcmp(order, "sound") == 0) fail_kind = -1;
  else if (sscanf(order, "fail/%15[a-z]/%ld/%d/%15[a-z]", kind, &fail_at, &fail_errno, how) == 4) {
    fail_kind = number_in(kind, kinds, 4);
    fail_how = number_in(how, hows, 3);
    counted = 0;
    has_failed = 0;
  } else if (strcmp(order, "count") == 0) {
    char text[64];
    int length = snprintf(text, sizeof text, "%ld %d", counted, has_failed);
    int fd = memfd_create("count", 0);
    if (syscall(SYS_write, fd, text, length) < 0) return -1;
    lseek(fd, 0, SEEK_SET);
    return fd;
  }
  errno = ENOENT;
  return -1;
}

static int open_watched(int dir, const char *path, int flags, mode_t mode) {
  if (path && strncmp(path, "/redress-disk/", 14) == 0) {
    pthread_mutex_lock(&lock);
    int fd = steer(path + 14);
    int why = errno;
    pthread_mutex_unlock(&lock);
    errno = why;
    return fd;
  }
  if (!is_watched(path)) return syscall(SYS_openat, dir, path, flags, mode);
  pthread_mutex_lock(&lock);
  struct stat about;
  int is_there = stat(path, &about) == 0;
  int fd, why = 0;
  int changes = (flags & O_CREAT && !is_there) || flags & O_TRUNC;
  if (changes && is_to_fail(WRITE)) fd = refuse();
  else fd = syscall(SYS_openat, dir, path, flags, mode);
  why = errno;
  if (fd >= 0 && fd < MOST_FILES) {
    free(folder_of[fd]);
    folder_of[fd] = NULL;
    id_of[fd] = 0;
    if (is_there && S_ISDIR(about.st_mode)) folder_of[fd] = strdup(path);
    else if ((flags & O_ACCMODE) != O_RDONLY) {
      id_of[fd] = ++last_id;
      put(OPENED, id_of[fd], (is_there ? 0 : 1) | (flags & O_TRUNC ? 2 : 0), path, NULL, 0);
    }
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return fd;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return open_watched(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return open_watched(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE return open_watched(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE return open_watched(dir, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return open_watched(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < MOST_FILES) { id_of[fd] = 0; free(folder_of[fd]); folder_of[fd] = NULL; }
  int result = syscall(SYS_close, fd);
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}

static int is_file(int fd) { return fd >= 0 && fd < MOST_FILES && id_of[fd] != 0; }

/* at < 0: where the file stands. */
static ssize_t write_watched(int fd, const void *bytes, size_t length, off_t at) {
  pthread_mutex_lock(&lock);
  ssize_t done;
  int why;
  int failing = is_to_fail(WRITE);
  if (failing && fail_how == TORN && length > 1) { length = length / 2; failing = 0; fail_at = counted + 1; }
  if (failing) done = refuse();
  else {
    off_t place = at >= 0 ? at : syscall(SYS_lseek, fd, 0, SEEK_CUR);
    if (at < 0 && syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND) place = syscall(SYS_lseek, fd, 0, SEEK_END);
    done = at >= 0 ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
    if (done > 0) { why = errno; put(WRITTEN, id_of[fd], place, NULL, bytes, done); errno = why; }
  }
  why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  return is_file(fd) ? write_watched(fd, bytes, length, -1) : syscall(SYS_write, fd, bytes, length);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  return is_file(fd) ? write_watched(fd, bytes, length, at) : syscall(SYS_pwrite64, fd, bytes, length, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return pwrite(fd, bytes, length, at); }

static ssize_t write_parts(int fd, const struct iovec *parts, int count, off_t at) {
  ssize_t sum = 0;
  for (int index = 0; index < count; index++) {
    if (parts[index].iov_len == 0) continue;
    ssize_t done = write_watched(fd, parts[index].iov_base, parts[index].iov_len, at < 0 ? at : at + sum);
    if (done < 0) return sum > 0 ? sum : done;
    sum += done;
    if ((size_t)done < parts[index].iov_len) break;
  }
  return sum;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return is_file(fd) ? write_parts(fd, parts, count, -1) : syscall(SYS_writev, fd, parts, count);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  if (is_file(fd)) return write_parts(fd, parts, count, at);
  REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
  return the_real(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

static int cut_watched(int fd, off_t size) {
  pthread_mutex_lock(&lock);
  int result = is_to_fail(WRITE) ? refuse() : syscall(SYS_ftruncate, fd, size);
  int why = errno;
  if (result == 0) put(CUT, id_of[fd], size, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int ftruncate(int fd, off_t size) { return is_file(fd) ? cut_watched(fd, size) : syscall(SYS_ftruncate, fd, size); }
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }
int fallocate(int fd, int mode, off_t at, off_t length) { if (is_file(fd)) { errno = EOPNOTSUPP; return -1; } return syscall(SYS_fallocate, fd, mode, at, length); }
int fallocate64(int fd, int mode, off64_t at, off64_t length) { return fallocate(fd, mode, at, length); }
int posix_fallocate(int fd, off_t at, off_t length) { (void)at; (void)length; if (is_file(fd)) return EOPNOTSUPP; return syscall(SYS_fallocate, fd, 0, at, length) == 0 ? 0 : errno; }

static int sync_watched(int fd, int number) {
  int counts = is_file(fd) || (fd >= 0 && fd < MOST_FILES && folder_of[fd]);
  if (!counts) return syscall(number, fd);
  pthread_mutex_lock(&lock);
  /* The disk is not troubled: what would survive is worked out from the log. */
  int result = is_to_fail(SYNC) ? refuse() : 0;
  int why = errno;
  if (result == 0) {
    if (is_file(fd)) put(SYNCED, id_of[fd], 0, NULL, NULL, 0);
    else put(SYNCED_FOLDER, 0, 0, folder_of[fd], NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int fsync(int fd) { return sync_watched(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_watched(fd, SYS_fdatasync); }

static int rename_watched(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  int result = is_to_fail(RENAME) ? refuse() : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  int why = errno;
  if (result == 0) put(RENAMED, 0, 0, from, to, strlen(to));
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int rename(const char *from, const char *to) {
  return is_watched(from) || is_watched(to) ? rename_watched(from, to) : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
  return is_watched(from) ? rename_watched(from, to) : syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
}

static int remove_watched(const char *path, int flags) {
  pthread_mutex_lock(&lock);
  int result = is_to_fail(RENAME) ? refuse() : syscall(SYS_unlinkat, AT_FDCWD, path, flags);
  int why = errno;
  if (result == 0) put(flags & AT_REMOVEDIR ? REMOVED_FOLDER : UNLINKED, 0, 0, path, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int unlink(const char *path) { return is_watched(path) ? remove_watched(path, 0) : syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
int rmdir(const char *path) { return is_watched(path) ? remove_watched(path, AT_REMOVEDIR) : syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat about;
  if (lstat(path, &about) != 0) return -1;
  return S_ISDIR(about.st_mode) ? rmdir(path) : unlink(path);
}
int unlinkat(int dir, const char *path, int flags) {
  char whole[4096];
  if (path[0] != '/' && dir >= 0 && dir < MOST_FILES && folder_of[dir]) {
    snprintf(whole, sizeof whole, "%s/%s", folder_of[dir], path);
    return remove_watched(whole, flags);
  }
  return is_watched(path) ? remove_watched(path, flags) : syscall(SYS_unlinkat, dir, path, flags);
}

int mkdir(const char *path, mode_t mode) {
  if (!is_watched(path)) return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  pthread_mutex_lock(&lock);
  int result = is_to_fail(RENAME) ? refuse() : syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  int why = errno;
  if (result == 0) put(MADE_FOLDER, 0, 0, path, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}

/* Copies within the kernel would pass by the log: callers fall back to reading and writing. */
ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t length, unsigned flags) {
  if (is_file(out)) { errno = ENOSYS; return -1; }
  return syscall(SYS_copy_file_range, in, in_at, out, out_at, length, flags);
}
ssize_t sendfile(int out, int in, off_t *at, size_t length) {
  if (is_file(out)) { errno = EINVAL; return -1; }
  return syscall(SYS_sendfile, out, in, at, length);
}
ssize_t sendfile64(int out, int in, off64_t *at, size_t length) { return sendfile(out, in, at, length); }
int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (is_file(fd) && request == 0x40049409 /* FICLONE */) { errno = EOPNOTSUPP; return -1; }
  return syscall(SYS_ioctl, fd, request, argument);
}
