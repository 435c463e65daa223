/** Both programs of the example in one. */
@NullMarked
package com.example.orders;

import org.jspecify.annotations.NullMarked;
